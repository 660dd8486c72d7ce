package org.hedui.jobs.report;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hedui.io.report.Lang;
import org.hedui.io.report.OutputTotals;
import org.hedui.io.report.RuleText;
import org.hedui.io.report.RuleTexts;
import org.hedui.io.report.province.CaseCounts;
import org.hedui.io.report.province.NightCounts;
import org.hedui.io.report.province.ProvinceReport;
import org.hedui.io.report.province.ProvinceWorkbook;
import org.hedui.io.report.province.RuleCounts;
import org.hedui.io.report.province.SchoolCounts;
import org.hedui.jobs.NightOptions;
import org.hedui.jobs.SqlFile;
import org.hedui.rules.RuleCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes {@code province/}: counts and ranking by city and school, timeliness, progress against the
 * night before, or those of a month.
 */
@Component
class ProvinceFiles {
  private static final int MOST_NIGHTS = 10;

  private final JdbcTemplate jdbc;
  private final NightOptions options;

  ProvinceFiles(JdbcTemplate jdbc, NightOptions options) {
    this.jdbc = jdbc;
    this.options = options;
  }

  /** What stands in the bulletin. */
  record Bulletin(long rows, long open) {

    /** It must count as many open cases as there are lines. */
    void agree(OutputTotals lines) {
      agree(lines.open());
    }

    private void agree(long cases) {
      if (open != cases) {
        throw new IllegalStateException("工作通报未结 %d 件, 应有 %d 件".formatted(open, cases));
      }
    }
  }

  /** Writes the bulletin of the night. */
  Bulletin write(Path folder) throws IOException {
    List<NightCounts> nights = nights(options.date());
    return write(
        folder,
        SqlFile.of(ProvinceFiles.class, "case_counts.sql").with("night", options.date().toString()),
        options.date(),
        null,
        before(nights, options.date()),
        nights.subList(Math.max(0, nights.size() - MOST_NIGHTS), nights.size()));
  }

  /** Writes the bulletin of a month that has ended, as things stood at its end. */
  Bulletin writeMonth(Path folder, YearMonth month) throws IOException {
    LocalDate first = month.atDay(1);
    LocalDate last = month.atEndOfMonth();
    List<NightCounts> nights = nights(last);
    Bulletin bulletin =
        write(
            folder,
            SqlFile.of(ProvinceFiles.class, "month_counts.sql")
                .with("from", first.toString())
                .with("night", last.toString()),
            last,
            month,
            before(nights, first),
            nights.stream().filter(night -> !night.date().isBefore(first)).toList());
    bulletin.agree(nights.isEmpty() ? 0 : nights.get(nights.size() - 1).open());
    return bulletin;
  }

  private Bulletin write(
      Path folder,
      SqlFile counting,
      LocalDate date,
      @Nullable YearMonth month,
      @Nullable LocalDate before,
      List<NightCounts> nights)
      throws IOException {
    Map<String, CaseCounts> bySchool = new HashMap<>();
    Map<RuleCode, CaseCounts> byRule = new EnumMap<>(RuleCode.class);
    jdbc.query(
        counting.text(),
        row -> {
          CaseCounts counts = counts(row);
          bySchool.merge(row.getString("school_code"), counts, CaseCounts::plus);
          byRule.merge(RuleCode.of(row.getString("rule")), counts, CaseCounts::plus);
        });
    RuleText.Source texts = RuleTexts.of(options.locale());
    List<RuleCounts> rules = new ArrayList<>();
    byRule.forEach((rule, counts) -> rules.add(new RuleCounts(rule, texts.of(rule), counts)));
    ProvinceReport report =
        new ProvinceReport(
            date, month, before, schools(bySchool), rules, nights, Lang.of(options.locale()));
    long rows = ProvinceWorkbook.write(folder.resolve(ProvinceWorkbook.NAME), report);
    return new Bulletin(rows, report.total().open());
  }

  /** Every night until a day. */
  private List<NightCounts> nights(LocalDate last) {
    return jdbc.query(
        SqlFile.of(ProvinceFiles.class, "nights.sql").with("night", last.toString()).text(),
        (row, i) ->
            new NightCounts(
                row.getObject("night", LocalDate.class),
                row.getLong("fresh"),
                row.getLong("reopened"),
                row.getLong("closed"),
                row.getLong("open")));
  }

  /** The last night before a day; null where there is none. */
  private static @Nullable LocalDate before(List<NightCounts> nights, LocalDate day) {
    return nights.stream()
        .map(NightCounts::date)
        .filter(night -> night.isBefore(day))
        .max(Comparator.naturalOrder())
        .orElse(null);
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
        before,
        row.getLong("settled"),
        row.getLong("settled_with_due"),
        row.getLong("settled_in_time"));
  }

  private List<SchoolCounts> schools(Map<String, CaseCounts> counts) {
    Map<String, CaseCounts> left = new HashMap<>(counts);
    List<SchoolCounts> schools =
        jdbc.query(
            """
            select s.school_code, s.school_name, coalesce(s.city, '') as city, coalesce(r.students, v.students, 0) as students
            from effective.school_of s
            left join (select school_code, count(*) as students from effective.roster group by school_code) r
              on r.school_code = s.school_code
            left join (select school_code, count(*) as students from effective.vocational group by school_code) v
              on v.school_code = coalesce(s.ministry_code, s.school_code)
            where s.any_code = s.school_code
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
