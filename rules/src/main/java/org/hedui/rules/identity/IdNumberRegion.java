package org.hedui.rules.identity;

import org.hedui.rules.Column;
import org.hedui.rules.Feed;
import org.hedui.rules.Findings;
import org.hedui.rules.Night;
import org.hedui.rules.Row;
import org.hedui.rules.RowRule;
import org.hedui.rules.RuleCode;
import org.hedui.rules.Severity;
import org.hedui.rules.policy.Divisions.Division;

/**
 * The first six digits are no division of the time in which the number can have been given: codes
 * are historical, so today's list alone would give thousands of false alarms. Severity H where no
 * list ever showed the code, L where only lists of another time did.
 */
public final class IdNumberRegion implements RowRule {

  /** A number is given at the latest when its holder gets the first card of their own. */
  private static final int LATEST_AGE = 16;

  /** Numbers were first given with the cards from 1984 on, to everybody alive, until about 1990. */
  private static final int FIRST_NUMBERS = 1990;

  @Override
  public RuleCode code() {
    return RuleCode.IDN_04;
  }

  @Override
  public boolean appliesTo(Feed feed) {
    return PersonColumns.judgesNumbers(feed);
  }

  @Override
  public void check(Row row, Night night, Findings findings) {
    Person who = Person.of(row);
    if (!who.readable() || !who.number().shape().isResident()) {
      return;
    }
    Division division = night.divisions().find(who.number().region());
    if (division == null) {
      PersonColumns.number(row, code(), findings);
    } else if (who.number().birthDay() != 0
        && outside(division, who.number().birthDay() / 10000, night)) {
      Column column = PersonColumns.required(row).idNumber();
      findings.add(code(), Severity.L, column.header(), row.text(column), null);
    }
  }

  private static boolean outside(Division division, int birthYear, Night night) {
    int last = Math.max(FIRST_NUMBERS, Math.min(birthYear + LATEST_AGE, night.today().getYear()));
    return !division.within(birthYear, last);
  }
}
