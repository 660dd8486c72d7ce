package org.hedui.rules.identity;

import org.hedui.rules.Feed;
import org.hedui.rules.Findings;
import org.hedui.rules.Night;
import org.hedui.rules.Row;
import org.hedui.rules.RowRule;
import org.hedui.rules.RuleCode;

/** The birth date inside the number is no real date or still to come. */
public final class IdNumberBirth implements RowRule {

  @Override
  public RuleCode code() {
    return RuleCode.IDN_03;
  }

  @Override
  public boolean appliesTo(Feed feed) {
    return PersonColumns.judgesNumbers(feed);
  }

  @Override
  public void check(Row row, Night night, Findings findings) {
    Person who = Person.of(row);
    if (who.readable() && !who.number().bornBy(night.today())) {
      PersonColumns.number(row, code(), findings);
      row.markFaulty(PersonColumns.required(row).idNumber());
    }
  }
}
