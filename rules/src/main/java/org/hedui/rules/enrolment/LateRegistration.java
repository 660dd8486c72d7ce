package org.hedui.rules.enrolment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.hedui.rules.Feed;
import org.hedui.rules.Findings;
import org.hedui.rules.Night;
import org.hedui.rules.Row;
import org.hedui.rules.RowRule;
import org.hedui.rules.RuleCode;
import org.hedui.rules.identity.Active;
import org.hedui.rules.policy.Lock.Business;

/**
 * The upper authority approved a new student after the lock of the entry term (人社厅函〔2015〕226号 四(一):
 * 20 April, 20 October). The recorded time counts, not when the file came; the time of a refusal is
 * none of an approval.
 */
public final class LateRegistration implements RowRule {

  @Override
  public RuleCode code() {
    return RuleCode.REG_01;
  }

  @Override
  public boolean appliesTo(Feed feed) {
    return feed == Feed.ROSTER;
  }

  @Override
  public void check(Row row, Night night, Findings findings) {
    LocalDate entry = row.date(RosterColumn.ENROL_MONTH);
    LocalDateTime approved = row.time(RosterColumn.BUREAU_AT);
    if (entry == null
        || approved == null
        || row.faulty(RosterColumn.BUREAU_AT)
        || Boolean.FALSE.equals(row.flag(RosterColumn.BUREAU_OK))
        || !Active.of(row)
        || Registration.of(row.feed()).interrupted(row)) {
      return;
    }
    LocalDate lock = night.policy().lock(Business.REGISTRATION, Registration.entryTerm(entry));
    if (approved.toLocalDate().isAfter(lock)) {
      findings.add(
          code(),
          RosterColumn.BUREAU_AT.header(),
          row.text(RosterColumn.BUREAU_AT),
          lock.toString());
    }
  }
}
