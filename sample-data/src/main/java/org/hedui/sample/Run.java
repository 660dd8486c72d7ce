package org.hedui.sample;

import java.util.List;

/**
 * A day on which units send a batch to the bank.
 *
 * @param order date of the batch, {@code 20251020}
 * @param answer date of the bank's return, empty while there is none
 * @param number distinguishes batches of one day
 */
record Run(String order, String answer, int number) {
  /** The months of spring 2025, each with its run. */
  static final List<String> SPRING_MONTHS =
      List.of("2025-03", "2025-04", "2025-05", "2025-06", "2025-07");

  /** The months of autumn 2025. */
  static final List<String> AUTUMN_MONTHS =
      List.of("2025-09", "2025-10", "2025-11", "2025-12", "2026-01");

  /** September and October 2025: the months that have been paid so far. */
  static final List<Run> AUTUMN =
      List.of(new Run("20251016", "20251017", 1), new Run("20251027", "20251028", 1));

  static final List<Run> SPRING =
      List.of(
          new Run("20250326", "20250327", 1),
          new Run("20250425", "20250427", 1),
          new Run("20250526", "20250527", 1),
          new Run("20250625", "20250626", 1),
          new Run("20250708", "20250709", 1));

  /** A whole term in one sum. */
  static final Run LUMP = new Run("20251016", "20251017", 2);

  /** What came back is sent again. */
  static final Run AGAIN = new Run("20251029", "20251030", 3);

  /** What was forgotten in April is sent in summer. */
  static final Run LATE = new Run("20250728", "20250729", 4);

  /** The bank never answers. */
  static final Run SILENT = new Run("20251020", "", 5);

  /** The term letter of file names. */
  String term() {
    return order.compareTo("20250801") < 0 ? "2025C" : "2025Q";
  }

  /** The date of the bank's return as a date. */
  String bookedOn() {
    return answer.substring(0, 4) + "-" + answer.substring(4, 6) + "-" + answer.substring(6);
  }
}
