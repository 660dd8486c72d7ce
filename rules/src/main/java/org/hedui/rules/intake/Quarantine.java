package org.hedui.rules.intake;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hedui.rules.Column;
import org.hedui.rules.ColumnType;
import org.hedui.rules.Feed;
import org.hedui.rules.Findings;
import org.hedui.rules.Row;
import org.hedui.rules.RuleCode;
import org.jspecify.annotations.Nullable;

/** Tells which faults make it impossible to store a row or to say whom it speaks of. */
public final class Quarantine {
  private static final Keys[] KEYS = keys();

  private record Keys(
      Column[] attribution, @Nullable Column number, @Nullable Column birth, Set<String> fields) {}

  private Quarantine() {}

  /**
   * The codes for which a row goes to quarantine or, where its feed is all or nothing, for which
   * its file is held; empty for an acceptable row. Of a row for quarantine each is among the
   * findings afterwards: that the document number is missing is else found by a rule that no longer
   * gets to see the row.
   */
  public static Set<RuleCode> reasons(Row row, Findings findings) {
    if (row.feed().mode() == Feed.Mode.ALL_OR_NOTHING) {
      return blocking(row);
    }
    Set<RuleCode> reasons = unattributable(row);
    Column number = KEYS[row.feed().ordinal()].number;
    if (number != null && reasons.contains(RuleCode.IDN_25)) {
      findings.add(RuleCode.IDN_25, number.header(), row.text(number), null);
    }
    return reasons;
  }

  /** The headers of the columns by which rows of a feed are attributed: no other is a reason. */
  public static Set<String> fields(Feed feed) {
    return KEYS[feed.ordinal()].fields();
  }

  private static Set<RuleCode> unattributable(Row row) {
    Keys keys = KEYS[row.feed().ordinal()];
    Set<RuleCode> reasons = null;
    for (Column column : keys.attribution) {
      if (row.value(column) == null) {
        reasons =
            with(reasons, row.blank(column) ? blankRule(row.feed(), column) : RuleCode.FLD_03);
      }
    }
    if (keys.number != null
        && row.blank(keys.number)
        && (keys.birth == null || row.value(keys.birth) == null)) {
      reasons = with(reasons, blankRule(row.feed(), keys.number));
      if (keys.birth != null) {
        reasons = with(reasons, row.blank(keys.birth) ? RuleCode.FLD_01 : RuleCode.FLD_04);
      }
    }
    return reasons == null ? Set.of() : reasons;
  }

  private static Set<RuleCode> blocking(Row row) {
    Set<RuleCode> reasons = null;
    for (CellPlan plan : CellPlan.of(row.feed())) {
      Column column = plan.column();
      if (row.blank(column)) {
        if (column.need() == Column.Need.REQUIRED) {
          reasons = with(reasons, blankRule(row.feed(), column));
        }
      } else if (row.value(column) == null) {
        switch (plan.type()) {
          case MONEY -> reasons = with(reasons, RuleCode.FLD_05);
          case MONTH -> reasons = with(reasons, RuleCode.FLD_04);
          case PAYMENT_STATE -> reasons = with(reasons, RuleCode.FLD_03);
          default -> {}
        }
      }
    }
    return reasons == null ? Set.of() : reasons;
  }

  private static RuleCode blankRule(Feed feed, Column column) {
    return column.type() == ColumnType.ID_NUMBER
            && !CellPlan.of(feed)[column.ordinal()].blankIsFault()
        ? RuleCode.IDN_25
        : RuleCode.FLD_01;
  }

  private static Set<RuleCode> with(@Nullable Set<RuleCode> reasons, RuleCode code) {
    Set<RuleCode> all = reasons == null ? EnumSet.noneOf(RuleCode.class) : reasons;
    all.add(code);
    return all;
  }

  private static Keys[] keys() {
    Keys[] keys = new Keys[Feed.values().length];
    for (Feed feed : Feed.values()) {
      boolean students =
          switch (feed) {
            case ROSTER, VOCATIONAL, WAIVER, GRANT -> true;
            default -> false;
          };
      Column[] attribution =
          feed.columns().stream()
              .filter(
                  c ->
                      feed.scopeColumns().contains(c)
                          || c.name().equals("SCHOOL_CODE")
                          || students && c.name().equals("NAME"))
              .toArray(Column[]::new);
      Column number = students ? feed.column("ID_NUMBER").orElseThrow() : null;
      Column birth = students ? feed.column("BIRTH").orElse(null) : null;
      Set<String> fields =
          Stream.concat(Arrays.stream(attribution), Stream.of(number, birth))
              .filter(Objects::nonNull)
              .map(Column::header)
              .collect(Collectors.toUnmodifiableSet());
      keys[feed.ordinal()] = new Keys(attribution, number, birth, fields);
    }
    return keys;
  }
}
