package org.hedui.rules.identity;

import org.hedui.rules.Feed;
import org.hedui.rules.Findings;
import org.hedui.rules.Night;
import org.hedui.rules.Row;
import org.hedui.rules.RowRule;
import org.hedui.rules.RuleCode;

/**
 * The name holds blanks or full-width or compatibility forms; they have been mended. What stands
 * for a lost character is NAM-05, what is illegal NAM-01.
 */
public final class NameBlanks implements RowRule {

  @Override
  public RuleCode code() {
    return RuleCode.NAM_03;
  }

  @Override
  public boolean appliesTo(Feed feed) {
    return PersonColumns.registersStudents(feed);
  }

  @Override
  public void check(Row row, Night night, Findings findings) {
    PersonName name = Person.of(row).name();
    boolean mended = name.has(PersonName.Mark.BLANK) || name.has(PersonName.Mark.WIDTH);
    if (mended && !name.has(PersonName.Mark.ILLEGAL) && !name.has(PersonName.Mark.REPLACED)) {
      PersonColumns.name(row, code(), name.form(), findings);
    }
  }
}
