package org.hedui.jobs.cases;

import static java.util.Objects.requireNonNullElse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.hedui.io.database.BinaryCopy;
import org.hedui.jobs.DeploymentKey;
import org.hedui.jobs.SqlFile;
import org.hedui.rules.Feed;
import org.hedui.rules.RowId;
import org.hedui.rules.RuleCode;
import org.hedui.rules.identity.Masks;
import org.hedui.rules.policy.DueDates;
import org.hedui.rules.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * Turns tonight's findings into cases: looks up whom they speak of, masks, and gives each its
 * lasting id.
 */
public final class TonightCases {
  private static final int FETCH = 10_000;
  private static final List<String> TARGET =
      List.of(
          "case_id",
          "rule",
          "severity",
          "school_code",
          "school_name",
          "due",
          "fingerprint",
          "feed",
          "source_file",
          "source_row",
          "student_name",
          "id_number",
          "counterpart_feed",
          "counterpart_file",
          "counterpart_row",
          "counterpart_school_code",
          "field",
          "ours",
          "theirs",
          "amount_fen",
          "subject",
          "counterpart");

  private final LocalDate today;
  private final Policy policy;
  private final CaseKey key;

  /** The cases of a business date, with ids made by this key. */
  public TonightCases(LocalDate today, Policy policy, DeploymentKey key) {
    this.today = today;
    this.policy = policy;
    this.key = new CaseKey(key.bytes());
  }

  /** Fills {@code cases.tonight} within the connection's transaction; returns how many cases. */
  public long fill(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("truncate cases.tonight");
      SqlFile.of(TonightCases.class, "subjects.sql").runOn(connection);
    }
    long count = 0;
    try (PreparedStatement query =
        connection.prepareStatement(SqlFile.of(TonightCases.class, "tonight.sql").text())) {
      query.setFetchSize(FETCH);
      try (ResultSet found = query.executeQuery()) {
        boolean more = found.next();
        while (more) {
          try (BinaryCopy copy = new BinaryCopy(connection, "cases.tonight", TARGET)) {
            for (int i = 0; more && i < FETCH; i++, count++) {
              write(found, copy);
              more = i + 1 < FETCH && found.next();
            }
            copy.finish();
          }
          more = more || found.next();
        }
      }
    }
    return count;
  }

  private void write(ResultSet found, BinaryCopy copy) throws SQLException {
    RuleCode rule = RuleCode.of(found.getString("rule"));
    Feed feed = Feed.ofFolder(found.getString("feed")).orElseThrow();
    String severity = requireNonNullElse(found.getString("severity"), rule.severity().name());
    String field = found.getString("field");
    String ours = found.getString("ours");
    String theirs = found.getString("theirs");
    String school = found.getString("school_code");
    long subject = found.getLong("subject");
    long counterpart = found.getLong("counterpart");
    boolean alone = found.wasNull();
    long amount = found.getLong("amount_fen");
    boolean noAmount = found.wasNull();
    String counterpartSchool = found.getString("counterpart_school_code");
    String name = found.getString("name");

    copy.startRow(TARGET.size());
    copy.text(
        key.of(
            String.join(
                "\u001f",
                "case",
                rule.text(),
                feed.folder(),
                school,
                found.getString("business_key"),
                field,
                String.valueOf(found.getLong("ordinal")))));
    copy.text(rule.text());
    copy.text(severity);
    copy.text(school);
    copy.text(found.getString("school_name"));
    copy.date(DueDates.due(rule, feed, today, policy));
    copy.text(
        key.of(
            String.join(
                "\u001f",
                "evidence",
                severity,
                ours,
                theirs,
                noAmount ? "" : String.valueOf(amount),
                counterpartSchool,
                name)));
    copy.text(feed.folder());
    copy.text(place(found.getString("path"), found.getString("sheet")));
    copy.bigint(RowId.row(subject, found.getBoolean("workbook")));
    copy.text(Masks.name(name));
    copy.text(Masks.number(found.getString("id_number")));
    copy.text(requireNonNullElse(found.getString("counterpart_feed"), ""));
    copy.text(
        place(
            requireNonNullElse(found.getString("counterpart_path"), ""),
            found.getString("counterpart_sheet")));
    if (alone) {
      copy.nullValue();
    } else {
      copy.bigint(RowId.row(counterpart, found.getBoolean("counterpart_workbook")));
    }
    copy.text(counterpartSchool);
    copy.text(field);
    copy.text(EvidenceMask.of(rule, field, ours));
    copy.text(EvidenceMask.of(rule, field, theirs));
    if (noAmount) {
      copy.nullValue();
    } else {
      copy.bigint(amount);
    }
    copy.bigint(subject);
    if (alone) {
      copy.nullValue();
    } else {
      copy.bigint(counterpart);
    }
  }

  private static String place(String path, @Nullable String sheet) {
    return sheet == null ? path : path + "#" + sheet;
  }
}
