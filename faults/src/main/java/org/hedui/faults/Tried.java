package org.hedui.faults;

import java.util.List;

/**
 * What became of one try.
 *
 * @param key which one
 * @param effect what the fault did to the night
 * @param exitCode of the disturbed command; -1 where there is none
 * @param step the last step that the disturbed night logged, empty where it came to none
 * @param line what it said
 * @param wrong what is wrong after the same command has been given again, empty where nothing is
 */
record Tried(Key key, Effect effect, int exitCode, String step, String line, String wrong) {
  private static final String TAB = "\t";

  /** The columns of a file of results. */
  static final String HEADER =
      String.join(
          TAB,
          "build",
          "province",
          "experiment",
          "seed",
          "number",
          "effect",
          "exit code",
          "step",
          "said",
          "wrong");

  private static final int COLUMNS = HEADER.split(TAB).length;

  /**
   * Tells tries apart; the same one again takes the place of the former.
   *
   * @param build the last commit that changed the program which was tried
   * @param province the files of the night: {@code sample}, or students and schools
   */
  record Key(String build, String province, String experiment, long seed, int number) {}

  boolean ok() {
    return wrong.isEmpty();
  }

  boolean bit() {
    return effect == Effect.BIT;
  }

  /** A line of a file of results. */
  String toLine() {
    return String.join(
        TAB,
        key.build(),
        key.province(),
        key.experiment(),
        Long.toString(key.seed()),
        Integer.toString(key.number()),
        effect.text(),
        Integer.toString(exitCode),
        plain(step),
        plain(line),
        plain(wrong));
  }

  private static String plain(String text) {
    return text.replaceAll("[\\t\\r\\n]+", " ").strip();
  }

  /** A try as {@link #toLine} has written it. */
  static Tried ofLine(String line) {
    List<String> cells = List.of(line.split(TAB, -1));
    if (cells.size() != COLUMNS) {
      throw new IllegalArgumentException("not a line of results: " + line);
    }
    Key key =
        new Key(
            cells.get(0),
            cells.get(1),
            cells.get(2),
            Long.parseLong(cells.get(3)),
            Integer.parseInt(cells.get(4)));
    return new Tried(
        key,
        Effect.of(cells.get(5)),
        Integer.parseInt(cells.get(6)),
        cells.get(7),
        cells.get(8),
        cells.get(9));
  }
}
