package org.hedui.io.report.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hedui.io.report.Lang;
import org.hedui.rules.policy.Lock.Business;
import org.hedui.rules.policy.Term;

/**
 * A deadline and who still has something to do for it.
 *
 * @param daysLeft from the day of the reminder, 0 on the last day
 */
public record Deadline(
    Business business, Term term, LocalDate day, int daysLeft, List<SchoolToDo> schools) {

  /** The business in words. */
  String name(Lang lang) {
    return switch (business) {
      case REGISTRATION -> lang.of("技工院校学籍注册", "Registration, technical schools");
      case REGISTRATION_EDUCATION -> lang.of("中职学籍注册", "Registration, education side");
      case AID -> lang.of("资助申报审批", "Declaration of aid");
    };
  }

  /** Short, for machines and sheets. */
  String code() {
    return business.name().toLowerCase(Locale.ROOT);
  }
}
