package org.hedui.jobs.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.hedui.io.report.Lang;
import org.hedui.io.report.Manifest;
import org.hedui.io.report.province.ProvinceWorkbook;
import org.hedui.io.report.school.SchoolFolder;
import org.hedui.jobs.NightOptions;
import org.hedui.jobs.Steps;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes everything a night puts out, or the package of one school, or the bulletin of a month, in
 * one step: a draft folder that is moved into its place when it is complete.
 */
@Component
public class ReportSteps {
  private final Steps steps;
  private final NightOptions options;
  private final NightFolder night;
  private final SchoolPackages schools;
  private final ProvinceFiles province;
  private final JdbcTemplate jdbc;

  ReportSteps(
      Steps steps,
      NightOptions options,
      NightFolder night,
      SchoolPackages schools,
      ProvinceFiles province,
      JdbcTemplate jdbc) {
    this.steps = steps;
    this.options = options;
    this.night = night;
    this.schools = schools;
    this.province = province;
    this.jdbc = jdbc;
  }

  /** The step. */
  public Step render() {
    return steps.step(
        "report",
        (contribution, context) -> {
          contribution.incrementWriteCount(write());
          return RepeatStatus.FINISHED;
        });
  }

  /** The bulletin of the month before. */
  public Step bulletin() {
    return steps.step(
        "bulletin",
        (contribution, context) -> {
          contribution.incrementWriteCount(month(YearMonth.from(options.date()).minusMonths(1)));
          return RepeatStatus.FINISHED;
        });
  }

  private long month(YearMonth month) throws IOException, SQLException {
    Outputs outputs =
        new Outputs(
            options.requiredOut().resolve("bulletins"),
            month.toString(),
            Lang.of(options.locale()));
    Path folder = outputs.begin();
    long rows = province.writeMonth(folder, month).rows();
    Manifest.write(folder, month.atEndOfMonth(), Map.of(ProvinceWorkbook.NAME, rows));
    steps.requireLock();
    outputs.publish();
    return rows;
  }

  private long write() throws IOException, SQLException {
    refuseOtherDate();
    Outputs outputs =
        new Outputs(options.requiredOut(), options.date().toString(), Lang.of(options.locale()));
    String school = options.school();
    long lines;
    try {
      lines = school == null ? night.write(outputs.begin()) : one(outputs, school);
    } catch (IllegalStateException e) {
      outputs.requireInPlace(); // control totals of half a folder say nothing
      throw e;
    }
    steps.requireLock(); // another node may have taken over while we wrote
    outputs.publish();
    return lines;
  }

  /** Cases and sums are those of the last check; they must not go out under another date. */
  private void refuseOtherDate() {
    List<LocalDate> checked =
        jdbc.queryForList("select business_date from policy.tonight", LocalDate.class);
    if (!checked.contains(options.date())) {
      String last = checked.isEmpty() ? "" : checked.get(0).toString();
      throw new IllegalStateException(
          Lang.of(options.locale())
              .of(
                  last.isEmpty()
                      ? "尚未核对，请先运行 hedui check --date " + options.date()
                      : "最近一次核对的业务日期是 %s，不能作为 %s 的结果输出；请先运行 hedui check --date %s"
                          .formatted(last, options.date(), options.date()),
                  last.isEmpty()
                      ? "nothing is checked yet; run hedui check --date " + options.date()
                      : "the last check was for %s and is no result of %s; run hedui check --date %s first"
                          .formatted(last, options.date(), options.date())));
    }
  }

  /** The package of one school, beside what is in place already. */
  private long one(Outputs outputs, String school) throws IOException {
    String place = "schools/" + SchoolFolder.of(school);
    Path folder = outputs.beginWithout(place);
    Map<String, Long> rows = schools.write(folder.resolve("schools"));
    if (Files.exists(folder.resolve(Manifest.NAME))) {
      Manifest.renew(folder, place, rows);
    } else {
      Manifest.write(folder, options.date(), rows);
    }
    return rows.values().stream().mapToLong(n -> n).sum();
  }
}
