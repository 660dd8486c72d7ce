package org.hedui.rules.identity;

import org.hedui.rules.Feed;
import org.hedui.rules.Findings;
import org.hedui.rules.Night;
import org.hedui.rules.Row;
import org.hedui.rules.RowRule;
import org.hedui.rules.RuleCode;

/** A number of the first generation (15 digits): cards with them ended on 2013-01-01. */
public final class OldIdNumber implements RowRule {

  @Override
  public RuleCode code() {
    return RuleCode.IDN_07;
  }

  @Override
  public boolean appliesTo(Feed feed) {
    return PersonColumns.judgesNumbers(feed);
  }

  @Override
  public void check(Row row, Night night, Findings findings) {
    Person who = Person.of(row);
    if (who.readable()
        && who.number().shape() == IdNumber.Shape.RESIDENT_15
        && who.number().birthDay() != 0) {
      PersonColumns.number(row, code(), findings);
    }
  }
}
