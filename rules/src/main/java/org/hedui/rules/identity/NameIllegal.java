package org.hedui.rules.identity;

import org.hedui.rules.Feed;
import org.hedui.rules.Findings;
import org.hedui.rules.Night;
import org.hedui.rules.Row;
import org.hedui.rules.RowRule;
import org.hedui.rules.RuleCode;

/**
 * The name holds what no name holds: digits, signs, punctuation other than the separator
 * (民委发〔2016〕33号).
 */
public final class NameIllegal implements RowRule {

  @Override
  public RuleCode code() {
    return RuleCode.NAM_01;
  }

  @Override
  public boolean appliesTo(Feed feed) {
    return PersonColumns.registersStudents(feed);
  }

  @Override
  public void check(Row row, Night night, Findings findings) {
    if (Person.of(row).name().has(PersonName.Mark.ILLEGAL)) {
      PersonColumns.name(row, code(), null, findings);
    }
  }
}
