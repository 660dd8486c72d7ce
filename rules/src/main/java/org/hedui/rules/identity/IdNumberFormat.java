package org.hedui.rules.identity;

import org.hedui.rules.Feed;
import org.hedui.rules.Findings;
import org.hedui.rules.Night;
import org.hedui.rules.Row;
import org.hedui.rules.RowRule;
import org.hedui.rules.RuleCode;

/** The document is a resident card, and the number is not one of 18 (or once 15) characters. */
public final class IdNumberFormat implements RowRule {

  @Override
  public RuleCode code() {
    return RuleCode.IDN_01;
  }

  @Override
  public boolean appliesTo(Feed feed) {
    return PersonColumns.judgesNumbers(feed);
  }

  @Override
  public void check(Row row, Night night, Findings findings) {
    if (Person.of(row).malformed()) {
      PersonColumns.number(row, code(), findings);
    }
  }
}
