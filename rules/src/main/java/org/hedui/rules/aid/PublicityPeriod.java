package org.hedui.rules.aid;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.hedui.rules.Feed;
import org.hedui.rules.Findings;
import org.hedui.rules.Night;
import org.hedui.rules.Row;
import org.hedui.rules.RowRule;
import org.hedui.rules.RuleCode;

/**
 * The list was public for less than seven days, or declared before publicity ended (人社厅函〔2015〕226号
 * 五(二)).
 */
public final class PublicityPeriod implements RowRule {

  @Override
  public RuleCode code() {
    return RuleCode.AID_10;
  }

  @Override
  public boolean appliesTo(Feed feed) {
    return AidList.in(feed);
  }

  @Override
  public void check(Row row, Night night, Findings findings) {
    AidList list = AidList.of(row.feed());
    LocalDate from = row.date(list.publicFrom());
    LocalDate to = row.date(list.publicTo());
    if (to == null) {
      return;
    }
    int days = night.policy().delays().publicityDays();
    if (from != null && from.plusDays(days).isAfter(to)) {
      findings.add(
          code(), list.publicTo().header(), to.toString(), "公示自" + from + "起，不足" + days + "日");
      return;
    }
    LocalDateTime declared = row.time(list.declaredAt());
    if (declared != null && !row.faulty(list.declaredAt()) && declared.toLocalDate().isBefore(to)) {
      findings.add(
          code(), list.declaredAt().header(), row.text(list.declaredAt()), "公示至" + to + "止");
    }
  }
}
