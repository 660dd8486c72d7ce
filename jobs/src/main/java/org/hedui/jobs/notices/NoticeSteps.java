package org.hedui.jobs.notices;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hedui.io.report.Lang;
import org.hedui.io.report.Manifest;
import org.hedui.io.report.RuleTexts;
import org.hedui.io.report.notice.Deadline;
import org.hedui.io.report.notice.PendingFiles;
import org.hedui.io.report.notice.PendingLine;
import org.hedui.io.report.notice.ReminderFiles;
import org.hedui.io.report.notice.SchoolToDo;
import org.hedui.jobs.NightOptions;
import org.hedui.jobs.PolicyInForce;
import org.hedui.jobs.SqlFile;
import org.hedui.jobs.Steps;
import org.hedui.jobs.report.Outputs;
import org.hedui.rules.RuleCode;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes notices, each into a folder of its own below the outputs. */
@Component
public class NoticeSteps {
  private final Steps steps;
  private final NightOptions options;
  private final PolicyInForce policy;
  private final Occasion occasion;
  private final JdbcTemplate jdbc;

  NoticeSteps(
      Steps steps,
      NightOptions options,
      PolicyInForce policy,
      Occasion occasion,
      JdbcTemplate jdbc) {
    this.steps = steps;
    this.options = options;
    this.policy = policy;
    this.occasion = occasion;
    this.jdbc = jdbc;
  }

  /** Reminds schools of the deadlines that come near today; writes nothing where none does. */
  public Step reminders() {
    return step("reminders", this::remind);
  }

  /** Tells who has what left to do. */
  public Step pending() {
    return step("pending", () -> publish("pending", this::pending));
  }

  private interface Writing {
    long rows() throws IOException, SQLException;
  }

  private Step step(String name, Writing writing) {
    return steps.step(
        name,
        (contribution, context) -> {
          contribution.incrementWriteCount(writing.rows());
          return RepeatStatus.FINISHED;
        });
  }

  private long remind() throws IOException, SQLException {
    List<Deadline> deadlines = new ArrayList<>();
    for (Reminder reminder : Reminder.of(options.date(), policy.policy(), occasion.daysBefore())) {
      deadlines.add(
          new Deadline(
              reminder.business(),
              reminder.term(),
              reminder.deadline(),
              reminder.daysLeft(),
              schools(reminder)));
    }
    if (deadlines.isEmpty()) {
      return 0;
    }
    return publish(
        "reminders",
        folder ->
            ReminderFiles.write(folder, options.date(), occasion.daysLate(), deadlines, lang()));
  }

  private List<SchoolToDo> schools(Reminder reminder) {
    String sql =
        SqlFile.of(NoticeSteps.class, "reminder.sql")
            .with("business", reminder.business().name())
            .with("term_start", reminder.term().start().toString())
            .with("term", reminder.term().text())
            .with("day", options.date().toString())
            .with("deadline", reminder.deadline().toString())
            .text();
    return jdbc.query(
        sql,
        (row, i) ->
            new SchoolToDo(
                row.getString("school_code"),
                row.getString("school_name"),
                row.getString("city"),
                row.getBoolean("expected"),
                row.getLong("delivered"),
                row.getLong("open"),
                row.getLong("urgent"),
                row.getLong("overdue")));
  }

  private Map<String, Long> pending(Path folder) throws IOException {
    List<PendingLine> lines =
        jdbc.query(
            SqlFile.of(NoticeSteps.class, "pending.sql")
                .with("day", options.date().toString())
                .text(),
            (row, i) ->
                new PendingLine(
                    row.getString("school_code"),
                    row.getString("school_name"),
                    row.getString("city"),
                    RuleCode.of(row.getString("rule")),
                    row.getLong("open"),
                    row.getLong("overdue"),
                    row.getLong("week"),
                    row.getLong("later"),
                    row.getObject("earliest", LocalDate.class)));
    return PendingFiles.write(
        folder, options.date(), lines, RuleTexts.of(options.locale()), lang());
  }

  private interface Files {
    Map<String, Long> write(Path folder) throws IOException;
  }

  private long publish(String kind, Files files) throws IOException, SQLException {
    Outputs outputs =
        new Outputs(options.requiredOut().resolve(kind), options.date().toString(), lang());
    Path folder = outputs.begin();
    Map<String, Long> rows = files.write(folder);
    Manifest.write(folder, options.date(), rows);
    steps.requireLock();
    outputs.publish();
    return rows.values().stream().mapToLong(n -> n).max().orElse(0);
  }

  private Lang lang() {
    return Lang.of(options.locale());
  }
}
