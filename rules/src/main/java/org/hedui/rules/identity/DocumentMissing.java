package org.hedui.rules.identity;

import org.hedui.rules.Feed;
import org.hedui.rules.Findings;
import org.hedui.rules.Night;
import org.hedui.rules.Row;
import org.hedui.rules.RowRule;
import org.hedui.rules.RuleCode;

/**
 * No valid document: the number is blank or the type is 其他 (Z). A number made up to fill the cell
 * is IDN-08.
 */
public final class DocumentMissing implements RowRule {

  @Override
  public RuleCode code() {
    return RuleCode.IDN_25;
  }

  @Override
  public boolean appliesTo(Feed feed) {
    return PersonColumns.judgesNumbers(feed);
  }

  @Override
  public void check(Row row, Night night, Findings findings) {
    Person who = Person.of(row);
    IdNumber.Shape shape = who.number().shape();
    boolean madeUp = shape == IdNumber.Shape.TEMPORARY || shape == IdNumber.Shape.PLACEHOLDER;
    if (shape == IdNumber.Shape.BLANK || who.kind() == DocumentKind.NONE && !madeUp) {
      PersonColumns.number(row, code(), findings);
    }
  }
}
