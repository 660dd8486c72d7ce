package org.hedui.rules.intake;

import java.util.Set;
import org.hedui.rules.Column;
import org.hedui.rules.ColumnType;
import org.hedui.rules.Feed;
import org.jspecify.annotations.Nullable;

/**
 * How the cells of one column are read, worked out once.
 *
 * @param blankIsFault whether a blank is FLD-01; some columns have a rule of their own for it
 * @param limit most code points of a text, 0 for no limit or a rule of its own
 * @param notInFuture whether a day after the business date is a fault
 */
record CellPlan(
    Column column,
    ColumnType type,
    String header,
    @Nullable CodeSet codes,
    boolean blankIsFault,
    int limit,
    boolean notInFuture) {

  private static final Set<String> PAST =
      Set.of(
          "BIRTH",
          "ENROL_MONTH",
          "PRINCIPAL_AT",
          "BUREAU_AT",
          "DECLARED_AT",
          "APPROVED_AT",
          "BOOKED_ON");

  /** The plans of all feeds, by {@link Feed#ordinal()}. */
  private static final CellPlan[][] FEEDS = feeds();

  static CellPlan[] of(Feed feed) {
    return FEEDS[feed.ordinal()];
  }

  /** The column with the name of the person that a row of this feed is about. */
  static Column name(Feed feed) {
    for (CellPlan plan : of(feed)) {
      if (plan.type() == ColumnType.NAME) {
        return plan.column();
      }
    }
    throw new IllegalArgumentException(feed + " is not about persons");
  }

  private static CellPlan[][] feeds() {
    CellPlan[][] feeds = new CellPlan[Feed.values().length][];
    for (Feed feed : Feed.values()) {
      feeds[feed.ordinal()] =
          feed.columns().stream().map(c -> of(feed, c)).toArray(CellPlan[]::new);
    }
    return feeds;
  }

  private static CellPlan of(Feed feed, Column column) {
    return new CellPlan(
        column,
        column.type(),
        column.header(),
        column.type().codes(),
        column.need() == Column.Need.REQUIRED && !ruleOfItsOwn(feed, column),
        limited(column.type()) ? column.spec().limit() : 0,
        PAST.contains(column.name()));
  }

  /** Blank document numbers are IDN-25, missing approvals REG-02 and AID-14. */
  private static boolean ruleOfItsOwn(Feed feed, Column column) {
    return switch (feed) {
      case ROSTER -> Set.of("ID_NUMBER", "PRINCIPAL_OK", "PRINCIPAL_AT").contains(column.name());
      case WAIVER, GRANT -> Set.of("ID_NUMBER", "PRINCIPAL_AT").contains(column.name());
      case VOCATIONAL, PAYMENT_ORDERS -> column.name().equals("ID_NUMBER");
      default -> false;
    };
  }

  /** Numbers have rules about their shape (IDN-01, IDN-20, DIS-06): those speak, not FLD-02. */
  private static boolean limited(ColumnType type) {
    return switch (type) {
      case TEXT, NAME, SCHOOL_CODE, REGION -> true;
      default -> false;
    };
  }
}
