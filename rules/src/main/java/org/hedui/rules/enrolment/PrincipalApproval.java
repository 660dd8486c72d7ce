package org.hedui.rules.enrolment;

import java.time.LocalDateTime;
import org.hedui.rules.Feed;
import org.hedui.rules.Findings;
import org.hedui.rules.Night;
import org.hedui.rules.Row;
import org.hedui.rules.RowRule;
import org.hedui.rules.RuleCode;

/**
 * The registration went up without the principal's approval, or before it: 人社厅函〔2015〕226号 二 says
 * that this approval cannot be given away.
 */
public final class PrincipalApproval implements RowRule {

  @Override
  public RuleCode code() {
    return RuleCode.REG_02;
  }

  @Override
  public boolean appliesTo(Feed feed) {
    return feed == Feed.ROSTER;
  }

  @Override
  public void check(Row row, Night night, Findings findings) {
    boolean refused =
        !row.faulty(RosterColumn.PRINCIPAL_OK)
            && !Boolean.TRUE.equals(row.flag(RosterColumn.PRINCIPAL_OK));
    if (row.blank(RosterColumn.PRINCIPAL_AT)) {
      findings.add(code(), RosterColumn.PRINCIPAL_AT.header(), null, null);
    } else if (refused) {
      findings.add(
          code(),
          RosterColumn.PRINCIPAL_OK.header(),
          row.blank(RosterColumn.PRINCIPAL_OK) ? null : row.text(RosterColumn.PRINCIPAL_OK),
          null);
    } else if (afterwards(row)) {
      findings.add(
          code(),
          RosterColumn.PRINCIPAL_AT.header(),
          row.text(RosterColumn.PRINCIPAL_AT),
          row.text(RosterColumn.BUREAU_AT));
    }
  }

  private static boolean afterwards(Row row) {
    LocalDateTime principal = row.time(RosterColumn.PRINCIPAL_AT);
    LocalDateTime bureau = row.time(RosterColumn.BUREAU_AT);
    return principal != null
        && bureau != null
        && !row.faulty(RosterColumn.PRINCIPAL_AT)
        && !row.faulty(RosterColumn.BUREAU_AT)
        && Times.after(principal, bureau);
  }
}
