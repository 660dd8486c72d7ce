package org.hedui.rules.identity;

import java.time.LocalDate;
import org.hedui.rules.Column;
import org.hedui.rules.Feed;
import org.hedui.rules.Findings;
import org.hedui.rules.Night;
import org.hedui.rules.Row;
import org.hedui.rules.RowRule;
import org.hedui.rules.RuleCode;

/** The delivered birth date is not the one inside the number. */
public final class BirthAgainstId implements RowRule {

  @Override
  public RuleCode code() {
    return RuleCode.IDN_05;
  }

  @Override
  public boolean appliesTo(Feed feed) {
    return PersonColumns.registersStudents(feed);
  }

  @Override
  public void check(Row row, Night night, Findings findings) {
    Column column = StudentColumns.of(row.feed()).birth();
    LocalDate birth = row.date(column);
    Person who = Person.of(row);
    if (birth == null || row.faulty(column) || !who.readable()) {
      return;
    }
    if (who.number().bornBy(night.today()) && !who.number().bornOn(birth)) {
      String inside = String.valueOf(who.number().birth());
      findings.add(code(), column.header(), birth.toString(), inside);
    }
  }
}
