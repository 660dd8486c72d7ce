package org.hedui.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hedui.rules.Column;
import org.hedui.rules.ColumnType;
import org.hedui.rules.Feed;
import org.hedui.sample.files.Heading;

/** Chooses the columns of a file and what they are called. */
final class Headings {

  /** How the makers of a file call and order its columns. */
  enum Style {
    /** Canonical names in canonical order. */
    CANONICAL,
    /** Other names, and a running number in front. */
    ALIASES,
    /** Stars for what is required, units and formats in brackets. */
    DECORATED,
    /** Canonical names in another order. */
    TURNED
  }

  private static final Set<String> PAYMENT_UNUSED =
      Set.of("ID_TYPE", "STUDENT_NUMBER", "REMARK", "SERIAL");
  private static final Set<String> LIST_UNUSED =
      Set.of("GUARANTEE", "MONTHLY_STANDARD", "TIER", "BANK", "FUND_SOURCE");
  private static final Set<String> ROSTER_LAST = Set.of("GUARDIAN", "PHONE");
  private static final Set<String> VOCATIONAL_USED =
      Set.of(
          "CLASS_NAME",
          "OVERSEAS",
          "HOUSEHOLD_KIND",
          "ETHNIC",
          "RECRUITMENT",
          "ENROLMENT_WAY",
          "JOINT",
          "EXAM_TICKET",
          "EXAM_NUMBER",
          "EXAM_SCORE",
          "STUDENT_NUMBER");

  private Headings() {}

  /** The columns of a file of this feed. */
  static List<Heading> of(Feed feed, Style style) {
    List<Heading> headings = new ArrayList<>();
    for (Column column : feed.columns()) {
      if (used(feed, column) && !last(feed, column)) {
        headings.add(new Heading(column, named(column, style)));
      }
    }
    if (style == Style.TURNED) {
      Collections.rotate(headings, 9);
    }
    if (style == Style.ALIASES) {
      headings.add(0, new Heading(null, Heading.RUNNING_NUMBER));
    }
    for (Column column : feed.columns()) {
      if (last(feed, column)) {
        headings.add(new Heading(column, named(column, style)));
      }
    }
    return headings;
  }

  private static boolean used(Feed feed, Column column) {
    return switch (feed) {
      case ROSTER -> !column.name().equals("SITE");
      case VOCATIONAL ->
          column.need() == Column.Need.REQUIRED || VOCATIONAL_USED.contains(column.name());
      case WAIVER, GRANT -> !LIST_UNUSED.contains(column.name());
      case PAYMENT_ORDERS, PAYMENT_RETURNS -> !PAYMENT_UNUSED.contains(column.name());
      default -> true;
    };
  }

  /** What no rule needs stands last in rosters, so that a row may be cut short. */
  private static boolean last(Feed feed, Column column) {
    return feed == Feed.ROSTER && ROSTER_LAST.contains(column.name());
  }

  private static String named(Column column, Style style) {
    return switch (style) {
      case CANONICAL, TURNED -> column.header();
      case ALIASES -> column.aliases().isEmpty() ? column.header() : column.aliases().get(0);
      case DECORATED -> decorated(column);
    };
  }

  private static String decorated(Column column) {
    String unit =
        column.type() == ColumnType.MONEY
            ? "(元)"
            : column.type() == ColumnType.DATE
                ? "（%s）".formatted("YYYY-MM-DD".toLowerCase(Locale.ROOT))
                : column.type() == ColumnType.STUDY_LENGTH ? "\n(年)" : "";
    return (column.need() == Column.Need.REQUIRED ? "*" : "") + column.header() + unit;
  }
}
