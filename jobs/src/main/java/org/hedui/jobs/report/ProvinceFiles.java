package org.hedui.jobs.report;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hedui.io.report.Lang;
import org.hedui.io.report.province.CaseCounts;
import org.hedui.io.report.province.ProvinceReport;
import org.hedui.io.report.province.ProvinceWorkbook;
import org.hedui.io.report.province.RuleCounts;
import org.hedui.io.report.province.SchoolCounts;
import org.hedui.jobs.NightOptions;
import org.hedui.jobs.SqlFile;
import org.hedui.rules.RuleCode;
import org.hedui.rules.intake.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes {@code province/}: counts and ranking by city and school, timeliness, progress against the
 * night before.
 */
@Component
class ProvinceFiles {
  private final JdbcTemplate jdbc;
  private final NightOptions options;

  ProvinceFiles(JdbcTemplate jdbc, NightOptions options) {
    this.jdbc = jdbc;
    this.options = options;
  }

  /** Writes the bulletin; tells its rows. */
  void write(Path folder, Map<String, Long> rows) throws IOException {
    Map<String, CaseCounts> bySchool = new HashMap<>();
    Map<RuleCode, CaseCounts> byRule = new EnumMap<>(RuleCode.class);
    jdbc.query(
        SqlFile.of(ProvinceFiles.class, "case_counts.sql")
            .with("night", options.date().toString())
            .text(),
        row -> {
          CaseCounts counts = counts(row);
          bySchool.merge(row.getString("school_code"), counts, CaseCounts::plus);
          byRule.merge(RuleCode.of(row.getString("rule")), counts, CaseCounts::plus);
        });
    Messages messages = Messages.of(options.locale());
    List<RuleCounts> rules = new ArrayList<>();
    byRule.forEach((rule, counts) -> rules.add(new RuleCounts(rule, messages.title(rule), counts)));
    ProvinceReport report =
        new ProvinceReport(
            options.date(), before(), schools(bySchool), rules, Lang.of(options.locale()));
    rows.put(
        "province/" + ProvinceWorkbook.NAME,
        ProvinceWorkbook.write(folder.resolve(ProvinceWorkbook.NAME), report));
  }

  /** The last night before this one on which anything happened; null where there is none. */
  private @Nullable LocalDate before() {
    return jdbc.queryForObject(
        "select max(night) from cases.event where night < ?", LocalDate.class, options.date());
  }

  private static CaseCounts counts(ResultSet row) throws SQLException {
    long blocking = row.getLong("blocking");
    long high = row.getLong("high");
    long medium = row.getLong("medium");
    long low = row.getLong("low");
    long fresh = row.getLong("fresh");
    long reopened = row.getLong("reopened");
    long closed = row.getLong("closed");
    long before = blocking + high + medium + low - fresh - reopened + closed;
    return new CaseCounts(
        blocking,
        high,
        medium,
        low,
        row.getLong("with_due"),
        row.getLong("overdue"),
        fresh,
        reopened,
        closed,
        before);
  }

  private List<SchoolCounts> schools(Map<String, CaseCounts> counts) {
    Map<String, CaseCounts> left = new HashMap<>(counts);
    List<SchoolCounts> schools =
        jdbc.query(
            """
            select s.school_code, s.school_name, coalesce(s.city, '') as city, coalesce(r.students, 0) as students
            from effective.schools s
            left join (select school_code, count(*) as students from effective.roster group by school_code) r
              on r.school_code = s.school_code
            order by s.school_code collate "C\"""",
            (row, i) -> {
              CaseCounts own = left.remove(row.getString(1));
              return new SchoolCounts(
                  row.getString(1),
                  row.getString(2),
                  row.getString(3),
                  row.getLong(4),
                  own == null ? CaseCounts.NONE : own);
            });
    List<SchoolCounts> all = new ArrayList<>(schools);
    new TreeMap<>(left).forEach((code, cases) -> all.add(new SchoolCounts(code, "", "", 0, cases)));
    return all;
  }
}
