package org.hedui.io.report.province;

/**
 * How many cases a city, a school or a rule has.
 *
 * @param blocking open cases of severity B
 * @param high open cases of severity H
 * @param medium open cases of severity M
 * @param low open cases of severity L and I
 * @param withDue open cases that have a due date
 * @param overdue open cases whose due date has passed
 * @param fresh opened tonight for the first time
 * @param reopened opened again tonight
 * @param closed closed tonight
 * @param before open the night before
 * @param settled closed on any night
 * @param settledWithDue those of them that had a due date
 * @param settledInTime those of these that were closed by then
 */
public record CaseCounts(
    long blocking,
    long high,
    long medium,
    long low,
    long withDue,
    long overdue,
    long fresh,
    long reopened,
    long closed,
    long before,
    long settled,
    long settledWithDue,
    long settledInTime) {
  /** No cases at all. */
  public static final CaseCounts NONE = new CaseCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /** All open cases. */
  public long open() {
    return blocking + high + medium + low;
  }

  /** Whether the night before, what came and what went give what is open. */
  public boolean closes() {
    return before + fresh + reopened - closed == open();
  }

  /** Both together. */
  public CaseCounts plus(CaseCounts other) {
    return new CaseCounts(
        blocking + other.blocking,
        high + other.high,
        medium + other.medium,
        low + other.low,
        withDue + other.withDue,
        overdue + other.overdue,
        fresh + other.fresh,
        reopened + other.reopened,
        closed + other.closed,
        before + other.before,
        settled + other.settled,
        settledWithDue + other.settledWithDue,
        settledInTime + other.settledInTime);
  }
}
