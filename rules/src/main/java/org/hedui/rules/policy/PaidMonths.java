package org.hedui.rules.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The months of a term for which the grant is due.
 *
 * @param springFirst number of the first month in spring
 * @param autumnFirst number of the first month in autumn
 * @param count months in a term
 */
public record PaidMonths(int springFirst, int autumnFirst, int count) {

  /** The first days of these months, in order. */
  public List<LocalDate> of(Term term) {
    LocalDate first = LocalDate.of(term.year(), term.autumn() ? autumnFirst : springFirst, 1);
    List<LocalDate> months = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      months.add(first.plusMonths(i));
    }
    return months;
  }
}
