package org.hedui.rules.identity;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import org.hedui.rules.Feed;
import org.hedui.rules.Findings;
import org.hedui.rules.Night;
import org.hedui.rules.Row;
import org.hedui.rules.RowRule;
import org.hedui.rules.RuleCode;
import org.hedui.rules.policy.EnrolmentPolicy;
import org.jspecify.annotations.Nullable;

/** A full-time student is unusually young or old on the first day of the month of entry. */
public final class EntryAge implements RowRule {
  /** Starting points that lie as high as senior high school. */
  private static final Set<String> BEYOND_SENIOR =
      Set.of("中技", "高技", "大专及以上", "高职高专学生", "本科及研究生学生");

  @Override
  public RuleCode code() {
    return RuleCode.IDN_10;
  }

  @Override
  public boolean appliesTo(Feed feed) {
    return PersonColumns.registersStudents(feed);
  }

  @Override
  public void check(Row row, Night night, Findings findings) {
    StudentColumns columns = StudentColumns.of(row.feed());
    LocalDate birth = birth(row, columns, night);
    LocalDate entry = row.faulty(columns.enrolMonth()) ? null : row.date(columns.enrolMonth());
    if (birth == null || entry == null || !"全日制".equals(row.string(columns.studyForm()))) {
      return;
    }
    EnrolmentPolicy policy = night.policy().enrolment();
    int age = Period.between(birth, entry).getYears();
    if (age < policy.fewestAge() || age > oldest(row, columns, policy)) {
      findings.add(code(), columns.enrolMonth().header(), age + "岁", birth.toString());
    }
  }

  private static int oldest(Row row, StudentColumns columns, EnrolmentPolicy policy) {
    String start = row.string(columns.startPoint());
    return start != null && (start.contains("高中") || BEYOND_SENIOR.contains(start))
        ? policy.mostAgeSenior()
        : policy.mostAge();
  }

  /** The delivered birth date, else the one inside the number. */
  private static @Nullable LocalDate birth(Row row, StudentColumns columns, Night night) {
    LocalDate delivered = row.faulty(columns.birth()) ? null : row.date(columns.birth());
    if (delivered != null) {
      return delivered;
    }
    Person who = Person.of(row);
    return who.readable() && who.number().bornBy(night.today()) ? who.number().birth() : null;
  }
}
