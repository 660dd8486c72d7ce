package org.hedui.jobs.check;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small province: approved lists, orders and returns, each in the order of files and rows. Sums
 * are in fen, a student is a number of the specimens.
 */
record PaymentCase(List<ListLine> lists, List<Order> orders, List<Return> returns) {

  /** A line of a grant list. */
  record ListLine(
      String place,
      String school,
      String term,
      int student,
      boolean approved,
      @Nullable Long amountFen,
      @Nullable YearMonth from,
      @Nullable YearMonth to,
      int card) {}

  /**
   * A line sent to the bank.
   *
   * @param student 0 where the document number tells nobody
   */
  record Order(
      String place,
      int file,
      String unit,
      String batch,
      int line,
      int student,
      int card,
      long amountFen,
      @Nullable YearMonth month,
      LocalDate sentOn) {}

  /** A line that came back. */
  record Return(
      String place,
      int file,
      String unit,
      String batch,
      int line,
      int student,
      int card,
      long amountFen,
      @Nullable YearMonth month,
      String state,
      LocalDate answeredOn) {
    boolean failed() {
      return state.equals("失败");
    }
  }
}
