package org.hedui.jobs.notices;

import java.util.List;

/**
 * Why a notice is written.
 *
 * @param daysBefore how many days before a deadline schools are reminded, 0 on the day itself
 * @param daysLate how many days after its time it is written, since no machine was on
 */
public record Occasion(List<Integer> daysBefore, int daysLate) {
  /** For runs that write none. */
  public static final Occasion NONE = new Occasion(List.of(), 0);
}
