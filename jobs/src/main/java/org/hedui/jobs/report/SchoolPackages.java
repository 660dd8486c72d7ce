package org.hedui.jobs.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hedui.io.report.Lang;
import org.hedui.io.report.RuleText;
import org.hedui.io.report.RuleTexts;
import org.hedui.io.report.school.SchoolCase;
import org.hedui.io.report.school.SchoolFolder;
import org.hedui.io.report.school.SchoolLists;
import org.hedui.io.report.school.SchoolReport;
import org.hedui.jobs.NightOptions;
import org.springframework.stereotype.Component;

/**
 * Writes {@code schools/<code>/} for every school with open cases: its own students in full, the
 * other side masked.
 */
@Component
class SchoolPackages {
  private final CaseLines cases;
  private final NightOptions options;

  SchoolPackages(CaseLines cases, NightOptions options) {
    this.cases = cases;
    this.options = options;
  }

  /**
   * Writes them below the folder; returns the rows of each workbook by its path below the output
   * folder.
   */
  Map<String, Long> write(Path folder) throws IOException {
    Map<String, Long> rows = new TreeMap<>();
    RuleText.Source texts = RuleTexts.of(options.locale());
    try (Stream<SchoolCase> all = cases.ofSchools(options.school())) {
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
    return rows;
  }

  private void write(
      Path folder, List<SchoolCase> school, RuleText.Source texts, Map<String, Long> rows)
      throws IOException {
    String code = code(school);
    String name =
        school.stream()
            .map(c -> c.line().subject().schoolName())
            .filter(n -> !n.isEmpty())
            .findFirst()
            .orElse("");
    String place = SchoolFolder.of(code);
    SchoolReport report =
        new SchoolReport(code, name, options.date(), school, texts, Lang.of(options.locale()));
    SchoolLists.write(folder.resolve(place), report)
        .forEach((file, count) -> rows.put("schools/" + place + "/" + file, count));
  }

  private static String code(List<SchoolCase> school) {
    return school.get(0).line().subject().schoolCode();
  }
}
