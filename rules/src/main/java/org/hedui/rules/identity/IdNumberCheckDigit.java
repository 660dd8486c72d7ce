package org.hedui.rules.identity;

import org.hedui.rules.Feed;
import org.hedui.rules.Findings;
import org.hedui.rules.Night;
import org.hedui.rules.Row;
import org.hedui.rules.RowRule;
import org.hedui.rules.RuleCode;

/**
 * The check digit of the number is wrong (GB 11643, MOD 11-2). Where the birth date in it is wrong
 * too, that is the slip, and IDN-03 names the place.
 */
public final class IdNumberCheckDigit implements RowRule {

  @Override
  public RuleCode code() {
    return RuleCode.IDN_02;
  }

  @Override
  public boolean appliesTo(Feed feed) {
    return PersonColumns.judgesNumbers(feed);
  }

  @Override
  public void check(Row row, Night night, Findings findings) {
    Person who = Person.of(row);
    if (who.readable() && !who.number().checkHolds() && who.number().bornBy(night.today())) {
      PersonColumns.number(row, code(), findings);
    }
  }
}
