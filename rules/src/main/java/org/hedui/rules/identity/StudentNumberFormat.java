package org.hedui.rules.identity;

import org.hedui.rules.Column;
import org.hedui.rules.Feed;
import org.hedui.rules.Findings;
import org.hedui.rules.Night;
import org.hedui.rules.Row;
import org.hedui.rules.RowRule;
import org.hedui.rules.RuleCode;

/**
 * A national student number is not G, J or L and 18 characters, or the check digit of a G number is
 * wrong.
 */
public final class StudentNumberFormat implements RowRule {

  @Override
  public RuleCode code() {
    return RuleCode.IDN_20;
  }

  @Override
  public boolean appliesTo(Feed feed) {
    return PersonColumns.registersStudents(feed);
  }

  @Override
  public void check(Row row, Night night, Findings findings) {
    Column column = StudentColumns.of(row.feed()).studentNumber();
    if (row.blank(column)) {
      return;
    }
    String number = StudentNumber.normalise(row.text(column));
    if (StudentNumber.national(number) && !StudentNumber.wellFormed(number)) {
      findings.add(code(), column.header(), number, null);
    }
  }
}
