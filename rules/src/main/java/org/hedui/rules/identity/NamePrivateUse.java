package org.hedui.rules.identity;

import org.hedui.rules.Feed;
import org.hedui.rules.Findings;
import org.hedui.rules.Night;
import org.hedui.rules.Row;
import org.hedui.rules.RowRule;
import org.hedui.rules.RuleCode;

/**
 * The name holds a private-use character: old fonts put rare characters there, each vendor others.
 */
public final class NamePrivateUse implements RowRule {

  @Override
  public RuleCode code() {
    return RuleCode.NAM_04;
  }

  @Override
  public boolean appliesTo(Feed feed) {
    return PersonColumns.registersStudents(feed);
  }

  @Override
  public void check(Row row, Night night, Findings findings) {
    if (Person.of(row).name().has(PersonName.Mark.PRIVATE_USE)) {
      PersonColumns.name(row, code(), null, findings);
    }
  }
}
