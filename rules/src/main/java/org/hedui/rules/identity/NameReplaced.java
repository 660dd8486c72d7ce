package org.hedui.rules.identity;

import org.hedui.rules.Feed;
import org.hedui.rules.Findings;
import org.hedui.rules.Night;
import org.hedui.rules.Row;
import org.hedui.rules.RowRule;
import org.hedui.rules.RuleCode;

/**
 * A character of the name was replaced by ?, □, 〓, ○ or a letter, or a resident is named in letters
 * only.
 */
public final class NameReplaced implements RowRule {

  @Override
  public RuleCode code() {
    return RuleCode.NAM_05;
  }

  @Override
  public boolean appliesTo(Feed feed) {
    return PersonColumns.registersStudents(feed);
  }

  @Override
  public void check(Row row, Night night, Findings findings) {
    Person who = Person.of(row);
    if (who.name().has(PersonName.Mark.REPLACED) || who.latinForHan()) {
      PersonColumns.name(row, code(), null, findings);
    }
  }
}
