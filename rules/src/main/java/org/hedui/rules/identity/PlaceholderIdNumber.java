package org.hedui.rules.identity;

import org.hedui.rules.Feed;
import org.hedui.rules.Findings;
import org.hedui.rules.Night;
import org.hedui.rules.Row;
import org.hedui.rules.RowRule;
import org.hedui.rules.RuleCode;

/**
 * No number at all: the temporary one of the old vocational system, or something typed to fill the
 * cell.
 */
public final class PlaceholderIdNumber implements RowRule {

  @Override
  public RuleCode code() {
    return RuleCode.IDN_08;
  }

  @Override
  public boolean appliesTo(Feed feed) {
    return PersonColumns.judgesNumbers(feed);
  }

  @Override
  public void check(Row row, Night night, Findings findings) {
    IdNumber.Shape shape = Person.of(row).number().shape();
    if (shape == IdNumber.Shape.TEMPORARY || shape == IdNumber.Shape.PLACEHOLDER) {
      PersonColumns.number(row, code(), findings);
    }
  }
}
