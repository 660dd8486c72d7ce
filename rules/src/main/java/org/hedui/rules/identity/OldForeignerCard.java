package org.hedui.rules.identity;

import org.hedui.rules.Feed;
import org.hedui.rules.Findings;
import org.hedui.rules.Night;
import org.hedui.rules.Row;
import org.hedui.rules.RowRule;
import org.hedui.rules.RuleCode;

/**
 * The foreigner's permanent residence card of before December 2023: valid until it expires, but due
 * for the new number.
 */
public final class OldForeignerCard implements RowRule {

  @Override
  public RuleCode code() {
    return RuleCode.IDN_12;
  }

  @Override
  public boolean appliesTo(Feed feed) {
    return PersonColumns.judgesNumbers(feed);
  }

  @Override
  public void check(Row row, Night night, Findings findings) {
    if (Person.of(row).number().shape() == IdNumber.Shape.OLD_FOREIGNER) {
      PersonColumns.number(row, code(), findings);
    }
  }
}
