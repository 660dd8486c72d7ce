package org.hedui.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hedui.io.database.Database;

/**
 * What a night leaves behind: every output, and every case with its history.
 *
 * @param files the outputs of the date with their digests
 * @param cases one line a case, one line an event, without the numbers of rows, which go by the
 *     order in which files have come
 */
record Outcome(Map<String, String> files, List<String> cases) {
  private static final List<String> QUERIES =
      List.of(
          "select 'case ' || (to_jsonb(c) - 'subject' - 'counterpart')::text"
              + " from cases.case_file c order by case_id",
          "select 'event ' || e::text from cases.event e order by case_id, seq",
          "select 'files ' || feed || ' ' || state || ' ' || count(*) || ' ' || sum(rows_read)"
              + " from intake.file where state in ('accepted', 'held')"
              + " group by feed, state order by feed, state");

  /** What tells of how it came about: of a file that was held for a while, for instance. */
  private static final Set<String> TELL_OF_CHANGES =
      Set.of("delta.csv", "manifest.json", "summary.json", "province/工作通报.xlsx");

  static Outcome of(Path out, Database database) throws IOException, SQLException {
    List<String> cases = new ArrayList<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (String query : QUERIES) {
        try (ResultSet row = statement.executeQuery(query)) {
          while (row.next()) {
            cases.add(row.getString(1));
          }
        }
      }
    }
    return new Outcome(Folders.digests(out), cases);
  }

  /** The outputs that say how things are, without cases and what tells of changes. */
  Outcome present() {
    Map<String, String> lasting = new TreeMap<>(files);
    lasting.keySet().removeAll(TELL_OF_CHANGES);
    return new Outcome(lasting, List.of());
  }

  /** How this differs from what should be, empty where it does not. */
  String difference(Outcome expected) {
    Map<String, String> other = new TreeMap<>(files);
    other.entrySet().removeAll(expected.files.entrySet());
    Map<String, String> missing = new TreeMap<>(expected.files);
    missing.keySet().removeAll(files.keySet());
    List<String> lost = new ArrayList<>(expected.cases);
    List<String> more = new ArrayList<>();
    for (String line : cases) {
      if (!lost.remove(line)) {
        more.add(line);
      }
    }
    StringBuilder said = new StringBuilder();
    append(said, "other files", List.copyOf(other.keySet()));
    append(said, "missing files", List.copyOf(missing.keySet()));
    append(said, "lost", lost);
    append(said, "more", more);
    return said.toString();
  }

  private static void append(StringBuilder said, String what, List<String> lines) {
    if (!lines.isEmpty()) {
      said.append(what).append(" (").append(lines.size()).append("): ");
      said.append(String.join("; ", lines.subList(0, Math.min(3, lines.size())))).append("\n");
    }
  }
}
