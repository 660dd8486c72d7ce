package org.hedui.jobs.report;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Stream;
import org.hedui.io.report.Counterpart;
import org.hedui.io.report.DeltaLine;
import org.hedui.io.report.FindingLine;
import org.hedui.io.report.Subject;
import org.hedui.io.report.school.SchoolCase;
import org.hedui.jobs.NightOptions;
import org.hedui.rules.RuleCode;
import org.hedui.rules.Severity;
import org.hedui.rules.intake.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads cases as the lines that reports show, streaming, in report order. */
@Component
class CaseLines {
  private static final Map<String, DeltaLine.Change> CHANGES =
      Map.of(
          "opened", DeltaLine.Change.NEW,
          "reopened", DeltaLine.Change.REOPENED,
          "changed", DeltaLine.Change.CHANGED,
          "closed", DeltaLine.Change.CLOSED,
          "decided", DeltaLine.Change.CHANGED);
  private static final String ORDER =
      " order by c.school_code collate \"C\", c.rule collate \"C\", c.source_file collate \"C\", c.source_row, c.field collate \"C\", c.case_id collate \"C\"";

  private final JdbcTemplate jdbc;
  private final LocalDate today;
  private final Messages messages;

  CaseLines(JdbcTemplate jdbc, NightOptions options) {
    this.jdbc = jdbc;
    this.today = options.date();
    this.messages = Messages.of(options.locale());
  }

  /** Every open case. The caller closes the stream. */
  Stream<FindingLine> open() {
    return jdbc.queryForStream(
        "select c.* from cases.case_file c where c.open" + ORDER, (row, i) -> line(row));
  }

  /**
   * Every open case that belongs to a school, or to this one, school by school; birth dates, which
   * cases hold without the day, in full. The caller closes the stream.
   */
  Stream<SchoolCase> ofSchools(@Nullable String school) {
    return jdbc.queryForStream(
        """
        with born as (
          select rule, subject, subject >> 32 as file_no, coalesce(field, '') as field, min(ours) as ours, min(theirs) as theirs
          from findings.tonight
          where position('出生日期' in field) > 0 or rule = 'IDN-10'
          group by rule, subject, subject >> 32, coalesce(field, '')
          having count(*) = 1
        )
        select c.*, coalesce(b.ours, c.ours) as plain_ours, coalesce(b.theirs, c.theirs) as plain_theirs,
          coalesce(s.name, '') as plain_name, coalesce(s.id_number, '') as plain_number,
          coalesce(t.name, '') as other_name, coalesce(t.id_number, '') as other_number,
          coalesce(o.school_name, '') as other_school
        from cases.case_file c
        left join feed.case_subject s on s.row_id >> 32 = c.subject >> 32 and s.row_id = c.subject
        left join feed.case_subject t on t.row_id >> 32 = c.counterpart >> 32 and t.row_id = c.counterpart
          and c.counterpart_school_code = c.school_code
        left join born b on b.rule = c.rule and b.file_no = c.subject >> 32 and b.subject = c.subject and b.field = c.field
        left join effective.school_of o on o.any_code = c.counterpart_school_code
        where c.open and c.school_code <> '' and c.school_code = coalesce(?, c.school_code)"""
            + ORDER,
        (row, i) ->
            new SchoolCase(
                line(row, row.getString("plain_ours"), row.getString("plain_theirs")),
                new SchoolCase.Person(row.getString("plain_name"), row.getString("plain_number")),
                new SchoolCase.Person(row.getString("other_name"), row.getString("other_number")),
                row.getString("other_school")),
        school);
  }

  /** What happened to cases tonight. The caller closes the stream. */
  Stream<DeltaLine> delta() {
    return jdbc.queryForStream(
        """
        select c.*, e.kind, e.open as left_open, e.by_whom, e.reason
        from cases.event e join cases.case_file c on c.case_id = e.case_id where e.night = ?"""
            + ORDER
            + ", e.seq",
        (row, i) ->
            new DeltaLine(
                change(row), row.getString("reason"), row.getString("by_whom"), line(row)),
        today);
  }

  private static DeltaLine.Change change(ResultSet row) throws SQLException {
    if (row.getString("kind").equals("decided") && !row.getBoolean("left_open")) {
      return DeltaLine.Change.CLOSED;
    }
    return requireNonNull(CHANGES.get(row.getString("kind")));
  }

  private FindingLine line(ResultSet row) throws SQLException {
    return line(row, row.getString("ours"), row.getString("theirs"));
  }

  private FindingLine line(ResultSet row, String ours, String theirs) throws SQLException {
    RuleCode rule = RuleCode.of(row.getString("rule"));
    long amount = row.getLong("amount_fen");
    boolean noAmount = row.wasNull();
    long counterpartRow = row.getLong("counterpart_row");
    boolean alone = row.wasNull();
    return new FindingLine(
        row.getString("case_id"),
        rule,
        messages.title(rule),
        Severity.valueOf(row.getString("severity")),
        row.getString("state"),
        (int) ChronoUnit.DAYS.between(row.getObject("first_seen", LocalDate.class), today),
        new Subject(
            row.getString("school_code"),
            row.getString("school_name"),
            row.getString("feed"),
            row.getString("source_file"),
            row.getLong("source_row"),
            row.getString("student_name"),
            row.getString("id_number")),
        alone
            ? null
            : new Counterpart(
                row.getString("counterpart_feed"),
                row.getString("counterpart_file"),
                counterpartRow,
                row.getString("counterpart_school_code")),
        row.getString("field"),
        ours,
        theirs,
        noAmount ? null : amount,
        row.getObject("due", LocalDate.class),
        rule.actor(),
        messages.basis(rule));
  }
}
