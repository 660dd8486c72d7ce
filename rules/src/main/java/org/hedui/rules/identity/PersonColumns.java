package org.hedui.rules.identity;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.hedui.rules.Column;
import org.hedui.rules.Feed;
import org.hedui.rules.Findings;
import org.hedui.rules.Row;
import org.hedui.rules.RuleCode;
import org.jspecify.annotations.Nullable;

/**
 * Where a feed says who its row is about: the student's own columns have the same names in all of
 * them.
 *
 * @param name the name
 * @param idNumber the document number
 * @param idType the document type, null where the feed has none
 */
record PersonColumns(Column name, Column idNumber, @Nullable Column idType) {
  private static final Map<Feed, PersonColumns> BY_FEED = all();

  /** Whether the rules about document numbers speak of a feed. */
  static boolean judgesNumbers(Feed feed) {
    return switch (feed) {
      case ROSTER, VOCATIONAL, WAIVER, GRANT, PAYMENT_ORDERS -> true;
      default -> false;
    };
  }

  /** Whether a feed holds students as their school or system registers them. */
  static boolean registersStudents(Feed feed) {
    return feed == Feed.ROSTER || feed == Feed.VOCATIONAL;
  }

  /** Records a finding about the document number of a row. */
  static void number(Row row, RuleCode code, Findings findings) {
    Column column = required(row).idNumber();
    findings.add(code, column.header(), row.text(column), null);
  }

  /** Records a finding about the name of a row. */
  static void name(Row row, RuleCode code, @Nullable String theirs, Findings findings) {
    Column column = required(row).name();
    findings.add(code, column.header(), row.text(column), theirs);
  }

  /** The columns of a row that is about a person. */
  static PersonColumns required(Row row) {
    return Objects.requireNonNull(BY_FEED.get(row.feed()));
  }

  private static Map<Feed, PersonColumns> all() {
    Map<Feed, PersonColumns> found = new EnumMap<>(Feed.class);
    for (Feed feed : Feed.values()) {
      Column name = feed.column("NAME").orElse(null);
      Column idNumber = feed.column("ID_NUMBER").orElse(null);
      if (name != null && idNumber != null) {
        found.put(feed, new PersonColumns(name, idNumber, feed.column("ID_TYPE").orElse(null)));
      }
    }
    return Collections.unmodifiableMap(found);
  }
}
