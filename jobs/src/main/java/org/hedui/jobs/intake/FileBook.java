package org.hedui.jobs.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.hedui.jobs.PlainRows;
import org.hedui.jobs.SqlFile;
import org.hedui.jobs.cases.EvidenceMask;
import org.hedui.rules.Feed;
import org.hedui.rules.RowId;
import org.hedui.rules.RuleCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What people may ask of the files and decide about them. A decision speaks of a file's bytes; the
 * next night that receives files acts on it.
 */
public class FileBook {
  private static final String COLUMNS =
      """
      f.file_no, f.feed, f.path, f.state, f.rows_read, f.rows_accepted, f.rows_quarantined, f.received_on, f.present,
      f.sha256, f.encoding, f.submitter, f.held_by, f.superseded_on, f.purged_on,
      d.decision, d.by_whom, d.reason, d.decided_on""";
  private static final String FILES =
      " from intake.file f left join intake.file_decided d on d.sha256 = f.sha256";

  private final JdbcTemplate jdbc;
  private final HeldFiles held;

  /** The files of a database. */
  public FileBook(DataSource database) {
    this.jdbc = new JdbcTemplate(database);
    this.held = new HeldFiles(jdbc);
  }

  /** What a person decides. */
  public enum Decision {
    /** The file does not count, the one before it does. */
    HOLD,
    /** The file counts however its number of rows has changed. */
    RELEASE;

    String stored() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether a decision fits a file as it stands. */
  public enum Fit {
    /** It does. */
    FITS,
    /** Nobody and no guard holds it, or will. */
    NOT_HELD,
    /** What it has wrong holds it, and only another file can mend that. */
    FAULTY,
    /** It only repeats another file. */
    REPEATS
  }

  /** The files that fit, by feed and path; withdrawn ones only if they still count. */
  public List<Map<String, @Nullable Object>> list(@Nullable Feed feed, @Nullable String state) {
    StringBuilder sql =
        new StringBuilder("select " + COLUMNS + FILES)
            .append(" where (f.present or f.state = 'accepted')");
    List<Object> values = new ArrayList<>();
    if (feed != null) {
      sql.append(" and f.feed = ?");
      values.add(feed.folder());
    }
    if (state != null) {
      sql.append(" and f.state = ?");
      values.add(state);
    }
    sql.append(" order by f.feed collate \"C\", f.path collate \"C\", f.file_no");
    List<Map<String, @Nullable Object>> files =
        jdbc.query(sql.toString(), new PlainRows(), values.toArray());
    Map<String, HeldFile> why =
        held.list().stream().collect(Collectors.toMap(HeldFile::path, Function.identity()));
    files.forEach(file -> file.put("why", why(file, why.get(text(file, "path")))));
    return files;
  }

  /** What holds a file, or will: the code of a rule with its evidence, or a person's reason. */
  private static @Nullable HeldFile why(
      Map<String, @Nullable Object> file, @Nullable HeldFile held) {
    if (text(file, "state").equals("held")) {
      return held;
    }
    return text(file, "decision").equals("hold")
        ? new HeldFile(text(file, "path"), null, 0, "", text(file, "reason"), text(file, "by_whom"))
        : null;
  }

  /** A file by its number, or the newest at a place below the inbox. */
  public Optional<Map<String, @Nullable Object>> find(String pathOrNumber) {
    boolean number = pathOrNumber.matches("[0-9]{1,9}");
    return jdbc
        .query(
            "select "
                + COLUMNS
                + FILES
                + (number ? " where f.file_no = ?" : " where f.path = ?")
                + " order by f.file_no desc limit 1",
            new PlainRows(),
            number ? Integer.valueOf(pathOrNumber) : pathOrNumber)
        .stream()
        .findFirst();
  }

  /** Of what a file speaks: school, or school and term, its rows, and whether they count. */
  public List<Map<String, @Nullable Object>> scopes(int number) {
    return jdbc.query(
        """
        select scope_key, rows, effective from intake.scope where file_no = ? order by scope_key collate "C\"""",
        new PlainRows(),
        number);
  }

  /** What is wrong with a file, masked: on the whole file each for itself, in its rows by rule. */
  public List<Map<String, @Nullable Object>> problems(int number) {
    List<Map<String, @Nullable Object>> problems = new ArrayList<>();
    jdbc.query(
        SqlFile.of(FileBook.class, "problems.sql").text(),
        row -> {
          RuleCode rule = RuleCode.of(row.getString("rule"));
          String field = row.getString("field");
          Map<String, @Nullable Object> problem = new LinkedHashMap<>();
          problem.put("rule", rule.text());
          problem.put(
              "severity",
              Objects.requireNonNullElse(row.getString("severity"), rule.severity().name()));
          problem.put("rows", row.getLong("rows"));
          problem.put("field", field);
          problem.put("ours", EvidenceMask.of(rule, field, row.getString("ours")));
          problem.put("theirs", EvidenceMask.of(rule, field, row.getString("theirs")));
          problems.add(problem);
        },
        RowId.ofFile(number),
        RowId.ofFile(number),
        RowId.ofFile(number + 1) - 1);
    return problems;
  }

  /** What people have decided about a file's bytes, oldest first. */
  public List<Map<String, @Nullable Object>> decisions(String sha256) {
    return jdbc.query(
        """
        select decided_on, decision, by_whom, reason from intake.file_decision where sha256 = ? order by decision_no""",
        new PlainRows(),
        sha256);
  }

  /** The files that count for a file's schools where it does not, by path; may be none. */
  public List<String> former(int number) {
    return jdbc.queryForList(SqlFile.of(FileBook.class, "former.sql").text(), String.class, number);
  }

  /** Whether a decision can be taken about a file as {@link #find} gives it. */
  public Fit fit(Decision decision, Map<String, @Nullable Object> file) {
    boolean held = text(file, "state").equals("held");
    boolean guarded = !text(file, "held_by").isEmpty();
    if (text(file, "state").equals("skipped")) {
      return Fit.REPEATS;
    }
    if (held && !guarded) {
      return Fit.FAULTY;
    }
    boolean pending = text(file, "decision").equals("hold");
    return decision == Decision.HOLD || held || pending ? Fit.FITS : Fit.NOT_HELD;
  }

  /** Keeps a decision; the last one about the same bytes counts. */
  public void decide(String sha256, Decision decision, String by, String reason, LocalDate today) {
    jdbc.update(
        """
        insert into intake.file_decision (sha256, decision, by_whom, reason, decided_on) values (?, ?, ?, ?, ?)""",
        sha256,
        decision.stored(),
        by,
        reason,
        today);
  }

  /** How many decisions there are: a night that broke off before the last is not taken up. */
  public long decided() {
    Long number = jdbc.queryForObject("select count(*) from intake.file_decision", Long.class);
    return number == null ? 0 : number;
  }

  private static String text(Map<String, @Nullable Object> file, String column) {
    return Objects.toString(file.get(column), "");
  }
}
