package org.hedui.rules.identity;

import org.hedui.rules.Column;
import org.hedui.rules.Feed;
import org.hedui.rules.Findings;
import org.hedui.rules.Night;
import org.hedui.rules.Row;
import org.hedui.rules.RowRule;
import org.hedui.rules.RuleCode;

/**
 * The body of a formal (G) student number is not the identity number. Only right numbers are
 * compared: a wrong one has its own finding.
 */
public final class StudentNumberAgainstId implements RowRule {

  @Override
  public RuleCode code() {
    return RuleCode.IDN_21;
  }

  @Override
  public boolean appliesTo(Feed feed) {
    return PersonColumns.registersStudents(feed);
  }

  @Override
  public void check(Row row, Night night, Findings findings) {
    Column column = StudentColumns.of(row.feed()).studentNumber();
    Person who = Person.of(row);
    if (row.blank(column) || !who.readable() || !who.number().sound(night.today())) {
      return;
    }
    String number = StudentNumber.normalise(row.text(column));
    if (StudentNumber.formal(number) && !number.endsWith(who.number().canonical())) {
      findings.add(code(), column.header(), number, who.number().canonical());
    }
  }
}
