package org.hedui.schedules.plan;

/** What becomes of times at which nobody was there to act. */
public enum Missed {
  /** The last one is made good, with its own date; the earlier ones are passed over. */
  ONCE,
  /** Every one is made good, with its age. */
  EACH,
  /** They are passed over; only one that is minutes old is done. */
  SKIP
}
