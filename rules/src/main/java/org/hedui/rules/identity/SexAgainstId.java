package org.hedui.rules.identity;

import org.hedui.rules.Column;
import org.hedui.rules.Feed;
import org.hedui.rules.Findings;
import org.hedui.rules.Night;
import org.hedui.rules.Row;
import org.hedui.rules.RowRule;
import org.hedui.rules.RuleCode;

/** The delivered sex is not the one inside the number; 未知 and 未说明 contradict nothing. */
public final class SexAgainstId implements RowRule {

  @Override
  public RuleCode code() {
    return RuleCode.IDN_06;
  }

  @Override
  public boolean appliesTo(Feed feed) {
    return PersonColumns.registersStudents(feed);
  }

  @Override
  public void check(Row row, Night night, Findings findings) {
    Column column = StudentColumns.of(row.feed()).sex();
    String sex = row.string(column);
    Person who = Person.of(row);
    if (sex == null || !who.readable() || !(sex.equals("男") || sex.equals("女"))) {
      return;
    }
    String inside = who.number().sex();
    if (inside != null && !sex.equals(inside)) {
      findings.add(code(), column.header(), sex, inside);
    }
  }
}
