package org.hedui.faults;

/**
 * A fault that is done to nights.
 *
 * @param name as the command line has it
 * @param title as the table has it
 * @param usual how often it is tried where nobody says how often
 * @param doing disturbs one night
 */
record Experiment(String name, String title, int usual, Doing doing) {

  /** Disturbs a night and puts right again what was made wrong around it. */
  interface Doing {
    /** How the disturbed command ended. */
    Ended disturb(Try one) throws Exception;
  }

  /** It cannot be done on this machine. */
  static final class Skipped extends Exception {
    private static final long serialVersionUID = 1L;

    Skipped(String why) {
      super(why);
    }
  }
}
