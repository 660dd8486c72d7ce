package org.hedui.rules.policy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hedui.rules.intake.CodeSet;

/** Reads what is plausible at registration. */
final class EnrolmentSettings {
  private EnrolmentSettings() {}

  static EnrolmentPolicy read(Setting setting, Setting majors) {
    setting.only("entry_months", "entry_age", "study_lengths", "part_time_words");
    Setting months = setting.get("entry_months");
    months.only("spring", "autumn");
    Setting age = setting.get("entry_age");
    age.only("fewest", "most", "most_senior");
    return new EnrolmentPolicy(
        months(months.get("spring")),
        months(months.get("autumn")),
        setting.get("study_lengths").list().stream().map(EnrolmentSettings::length).toList(),
        majors.list().stream().map(EnrolmentSettings::majorClasses).toList(),
        List.copyOf(setting.get("part_time_words").texts()),
        age.get("fewest").count(),
        age.get("most").count(),
        age.get("most_senior").count());
  }

  private static Set<Integer> months(Setting setting) {
    Set<Integer> months = new TreeSet<>();
    for (Setting month : setting.list()) {
      if (month.number() < 1 || month.number() > 12) {
        throw month.fault("not a month: " + month.text());
      }
      months.add(month.count());
    }
    return Set.copyOf(months);
  }

  private static StudyLength length(Setting entry) {
    entry.only("level", "start", "fewest_months", "most_months");
    known(CodeSet.LEVEL, entry.get("level"));
    known(CodeSet.START_POINT, entry.get("start"));
    StudyLength length =
        new StudyLength(
            entry.get("level").text(),
            entry.get("start").text(),
            entry.get("fewest_months").count(),
            entry.get("most_months").count());
    if (length.fewestMonths() > length.mostMonths()) {
      throw entry.fault("fewest_months is more than most_months");
    }
    return length;
  }

  private static void known(CodeSet set, Setting label) {
    if (!set.labels().contains(label.text())) {
      throw label.fault("unknown label " + label.text());
    }
  }

  private static MajorClasses majorClasses(Setting entry) {
    entry.only("catalogue", "digits", "classes", "level_suffix");
    return new MajorClasses(
        entry.get("digits").count(),
        Set.copyOf(entry.get("classes").texts()),
        entry.get("level_suffix").flag());
  }
}
