package org.hedui.jobs.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hedui.jobs.intake.StoredColumns;
import org.hedui.rules.Column;
import org.hedui.rules.Feed;
import org.hedui.rules.Night;
import org.hedui.rules.Row;
import org.hedui.rules.RowId;
import org.hedui.rules.RowRule;
import org.hedui.rules.RuleBook;
import org.hedui.rules.identity.Active;
import org.hedui.rules.identity.PersonFacts;
import org.hedui.rules.intake.Quarantine;
import org.hedui.rules.intake.RowParser;
import org.hedui.sample.specimen.Specimen.Case;
import org.hedui.sample.specimen.Specimen.DataFile;
import org.hedui.sample.specimen.SpecimenRows;
import org.hedui.sample.specimen.SpecimenRows.Line;

/** Puts the files of a specimen where the checks read them, through parser and row rules. */
final class SpecimenTables {
  private static final String SCHEMAS_TO_EMPTY = "'intake', 'feed', 'policy', 'findings', 'match'";

  private static final String SCOPE_KEY = "scope";

  private final Connection connection;
  private final Night night;
  private final Map<Long, String> places = new HashMap<>();
  private final StoredColumns stored = new StoredColumns();

  SpecimenTables(Connection connection, Night night) {
    this.connection = connection;
    this.night = night;
  }

  /** Empties all tables, then stores these files as accepted and effective. */
  void fill(Case specimen) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          do $$ declare t record; begin
            for t in select schemaname, tablename from pg_tables where schemaname in (%s) loop
              execute format('delete from %%I.%%I', t.schemaname, t.tablename);
            end loop;
          end $$"""
              .formatted(SCHEMAS_TO_EMPTY));
    }
    SpecimenRows rows = new SpecimenRows();
    int number = 0;
    for (DataFile file : specimen.files()) {
      store(++number, file, rows.lines(file));
    }
  }

  /** How a specimen names a row: {@code roster/1}. */
  String place(long rowId) {
    return places.getOrDefault(rowId, "row id " + rowId);
  }

  private void store(int fileNumber, DataFile file, List<Line> lines) throws SQLException {
    Feed feed = file.feed();
    insert(
        "intake.file",
        Map.of(
            "file_no",
            fileNumber,
            "feed",
            feed.folder(),
            "path",
            feed.folder() + "/" + file.key() + ".csv",
            "sha256",
            "specimen " + fileNumber,
            "bytes",
            0L,
            "state",
            "accepted",
            "sort_time",
            day(file).atStartOfDay(),
            "received_on",
            night.today()));
    // A file holds one batch; a specimen tells the head of each of its lines. Lists speak for
    // schools and terms.
    Map<Map<String, String>, Long> scopes = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      long id = RowId.of(fileNumber, 0, i + 1);
      places.put(id, file.key() + "/" + (i + 1));
      SpecimenFindings said = new SpecimenFindings();
      Row row = RowParser.parse(feed, id, lines.get(i).cells(), false, night, said);
      Map<String, String> head = new LinkedHashMap<>(lines.get(i).head());
      head.put(SCOPE_KEY, scopeKey(row));
      Long scope = scopes.get(head);
      if (scope == null) {
        scope = RowId.ofFile(fileNumber) + scopes.size() + 1;
        scopes.put(head, scope);
        insert("intake.scope", scope(scope, fileNumber, feed, head));
      }
      store(row, said, scope);
    }
  }

  private static Map<String, Object> scope(
      long scope, int fileNumber, Feed feed, Map<String, String> head) {
    Map<String, Object> values = new HashMap<>();
    values.put("scope_id", scope);
    values.put("file_no", fileNumber);
    values.put("feed", feed.folder());
    values.put("scope_key", head.get(SCOPE_KEY));
    values.put("effective", true);
    if (feed.isPayments()) {
      values.put("batch", head.get("批次号"));
      values.put("unit", head.get("学校代码"));
      values.put("file_date", LocalDate.parse(head.get("文件日期")));
    }
    return values;
  }

  private LocalDate day(DataFile file) {
    String[] words = file.key().split(" ");
    return words.length > 1 && words[1].matches("\\d{4}-\\d{2}-\\d{2}")
        ? LocalDate.parse(words[1])
        : night.today();
  }

  private static String scopeKey(Row row) {
    return switch (row.feed().scope()) {
      case SCHOOL, SCHOOL_TERM ->
          row.feed().scopeColumns().stream()
              .map(column -> String.valueOf(row.value(column)))
              .collect(Collectors.joining("/"));
      default -> "";
    };
  }

  private void store(Row row, SpecimenFindings found, long scope) throws SQLException {
    Feed feed = row.feed();
    long id = row.id();
    boolean stored = Quarantine.reasons(row, found).isEmpty();
    if (stored || feed.mode() == Feed.Mode.ALL_OR_NOTHING) {
      for (RowRule rule : RuleBook.rowRules(feed)) {
        rule.check(row, night, found);
      }
    }
    for (SpecimenFindings.Found one : found.all()) {
      Map<String, Object> values = new HashMap<>();
      values.put("rule", one.rule().text());
      values.put("row_id", id);
      values.put("scope_id", stored ? scope : null);
      values.put("field", one.field());
      values.put("ours", one.ours());
      values.put("theirs", one.theirs());
      values.put("severity", one.severity() == null ? null : one.severity().name());
      insert("intake.row_finding", values);
    }
    if (stored) {
      insert(feed == Feed.GRANT ? "feed.\"grant\"" : feed.table(), values(row, scope));
    }
  }

  private Map<String, Object> values(Row row, long scope) throws SQLException {
    Feed feed = row.feed();
    Map<String, Object> values = new HashMap<>();
    values.put("row_id", row.id());
    values.put("scope_id", scope);
    for (Column column : stored.of(feed, connection)) {
      values.put(column.column(), row.value(column));
    }
    switch (feed) {
      case ROSTER, VOCATIONAL, WAIVER, GRANT, PAYMENT_ORDERS, PAYMENT_RETURNS -> {
        PersonFacts facts = PersonFacts.of(row);
        values.put("person", facts.person());
        values.put("id_usable", facts.idUsable());
        values.put("name_ok", facts.nameOk());
      }
      default -> {}
    }
    if (feed == Feed.ROSTER || feed == Feed.VOCATIONAL) {
      values.put("active", Active.of(row));
    }
    return values;
  }

  private void insert(String table, Map<String, ?> values) throws SQLException {
    List<String> columns = new ArrayList<>(values.keySet());
    String sql =
        "insert into %s (%s) values (%s)"
            .formatted(
                table,
                String.join(", ", columns),
                String.join(", ", columns.stream().map(c -> "?").toList()));
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < columns.size(); i++) {
        statement.setObject(i + 1, values.get(columns.get(i)));
      }
      statement.executeUpdate();
    }
  }
}
