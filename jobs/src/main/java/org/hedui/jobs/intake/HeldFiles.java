package org.hedui.jobs.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hedui.jobs.SqlFile;
import org.hedui.jobs.cases.EvidenceMask;
import org.hedui.rules.RowId;
import org.hedui.rules.RuleCode;
import org.hedui.rules.Severity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads which files of the inbox are held, and of what each has wrong, the one that holds it. */
@Component
public class HeldFiles {
  private final JdbcTemplate jdbc;

  HeldFiles(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The held files by path. */
  public List<HeldFile> list() {
    Map<String, HeldFile> files = new LinkedHashMap<>();
    jdbc.query(
        SqlFile.of(HeldFiles.class, "held.sql").text(),
        row -> {
          String path = row.getString("path");
          HeldFile known = files.get(path);
          if (known == null) {
            files.put(path, byPerson(path, row));
          }
          if (row.getString("by_whom") == null
              && (known == null || known.rule() == null)
              && holds(row)) {
            files.put(path, held(path, row));
          }
        });
    return List.copyOf(files.values());
  }

  /** Held by a person, or for the time being by nobody. */
  private static HeldFile byPerson(String path, ResultSet row) throws SQLException {
    String reason = row.getString("reason");
    return new HeldFile(path, null, 0, "", reason == null ? "" : reason, row.getString("by_whom"));
  }

  private static boolean holds(ResultSet row) throws SQLException {
    if (row.getString("rule") == null) {
      return false;
    }
    String severity = row.getString("severity");
    return row.getBoolean("blocking")
        || FileFindings.holds(
            RuleCode.of(row.getString("rule")),
            severity == null ? null : Severity.valueOf(severity));
  }

  private static HeldFile held(String path, ResultSet row) throws SQLException {
    RuleCode rule = RuleCode.of(row.getString("rule"));
    String field = row.getString("field");
    return new HeldFile(
        path,
        rule,
        RowId.row(row.getLong("row_id"), row.getBoolean("workbook")),
        field(rule, field),
        evidence(
            rule,
            EvidenceMask.of(rule, field, row.getString("ours")),
            EvidenceMask.of(rule, field, row.getString("theirs"))),
        null);
  }

  private static String field(RuleCode rule, String field) {
    return switch (rule) {
      case FIL_08 -> ""; // the column is what was found
      default -> words(field);
    };
  }

  /** Totals and counts that differ are both told; what else stands opposite is advice. */
  private static String evidence(RuleCode rule, String ours, String theirs) {
    return switch (rule) {
      case FIL_09, FIL_18, DIS_14 ->
          words(ours, ours.isEmpty() || theirs.isEmpty() ? "" : "≠", theirs);
      case FIL_08 -> ours;
      default -> words(ours);
    };
  }

  private static String words(String... of) {
    return Stream.of(of)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "))
        .replaceAll("\\p{Cntrl}+", " ");
  }
}
