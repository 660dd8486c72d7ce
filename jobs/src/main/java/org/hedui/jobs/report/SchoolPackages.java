package org.hedui.jobs.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hedui.io.report.Lang;
import org.hedui.io.report.RuleText;
import org.hedui.io.report.school.SchoolCase;
import org.hedui.io.report.school.SchoolLists;
import org.hedui.io.report.school.SchoolReport;
import org.hedui.jobs.NightOptions;
import org.hedui.rules.intake.Messages;
import org.springframework.stereotype.Component;

/**
 * Writes {@code schools/<code>/} for every school with open cases: its own students in full, the
 * other side masked.
 */
@Component
class SchoolPackages {
  /** Of a code in the name of its folder, in characters. */
  private static final int LONGEST = 40;

  private final CaseLines cases;
  private final NightOptions options;

  SchoolPackages(CaseLines cases, NightOptions options) {
    this.cases = cases;
    this.options = options;
  }

  /**
   * Writes them below the folder; tells the rows of each workbook by its path below the output
   * folder.
   */
  void write(Path folder, Map<String, Long> rows) throws IOException {
    Messages messages = Messages.of(options.locale());
    RuleText.Source texts =
        rule ->
            new RuleText(messages.title(rule), messages.explanation(rule), messages.remedy(rule));
    try (Stream<SchoolCase> all = cases.ofSchools()) {
      Iterator<SchoolCase> next = all.iterator();
      List<SchoolCase> school = new ArrayList<>();
      while (next.hasNext()) {
        SchoolCase one = next.next();
        if (!school.isEmpty() && !code(school).equals(one.line().subject().schoolCode())) {
          write(folder, school, texts, rows);
          school = new ArrayList<>();
        }
        school.add(one);
      }
      if (!school.isEmpty()) {
        write(folder, school, texts, rows);
      }
    }
  }

  private void write(
      Path folder, List<SchoolCase> school, RuleText.Source texts, Map<String, Long> rows)
      throws IOException {
    String code = code(school);
    if (options.school() != null && !options.school().equals(code)) {
      return;
    }
    String name =
        school.stream()
            .map(c -> c.line().subject().schoolName())
            .filter(n -> !n.isEmpty())
            .findFirst()
            .orElse("");
    String place = folderName(code);
    SchoolReport report =
        new SchoolReport(code, name, options.date(), school, texts, Lang.of(options.locale()));
    SchoolLists.write(folder.resolve(place), report)
        .forEach((file, count) -> rows.put("schools/" + place + "/" + file, count));
  }

  private static String code(List<SchoolCase> school) {
    return school.get(0).line().subject().schoolCode();
  }

  /**
   * A code comes from a file and may hold anything: only letters and digits make a folder, and two
   * codes never share one.
   */
  static String folderName(String code) {
    String plain = code.replaceAll("[^\\p{L}\\p{Nd}-]", "_");
    String fitting = plain.substring(0, Math.min(plain.length(), LONGEST));
    return fitting.equals(code) ? code : fitting + "_" + Integer.toHexString(code.hashCode());
  }
}
