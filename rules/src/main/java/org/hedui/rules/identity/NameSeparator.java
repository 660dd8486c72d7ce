package org.hedui.rules.identity;

import org.hedui.rules.Feed;
import org.hedui.rules.Findings;
import org.hedui.rules.Night;
import org.hedui.rules.Row;
import org.hedui.rules.RowRule;
import org.hedui.rules.RuleCode;

/** The separator is not U+00B7 (民委发〔2016〕33号); it has been mended. */
public final class NameSeparator implements RowRule {

  @Override
  public RuleCode code() {
    return RuleCode.NAM_02;
  }

  @Override
  public boolean appliesTo(Feed feed) {
    return PersonColumns.registersStudents(feed);
  }

  @Override
  public void check(Row row, Night night, Findings findings) {
    PersonName name = Person.of(row).name();
    if (name.has(PersonName.Mark.SEPARATOR)) {
      PersonColumns.name(row, code(), name.form(), findings);
    }
  }
}
