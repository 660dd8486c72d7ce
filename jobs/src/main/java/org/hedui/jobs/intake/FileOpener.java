package org.hedui.jobs.intake;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.hedui.io.intake.InboxFile;
import org.hedui.io.intake.WorkFolder;
import org.hedui.jobs.NightOptions;
import org.hedui.jobs.PolicyInForce;
import org.hedui.rules.Night;
import org.hedui.rules.policy.Divisions;
import org.hedui.rules.policy.Divisions.Division;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Opens a file of the inbox for loading, behind what an earlier, broken run has committed of it.
 */
@Component
class FileOpener {
  private final NightOptions options;
  private final PolicyInForce policy;
  private final ReceivedFiles received;
  private final WorkFolder work;
  private final StoredColumns stored = new StoredColumns();

  /** Thousands of files are judged by the same divisions. */
  private volatile @Nullable Known divisions;

  private record Known(List<Division> added, Divisions all) {}

  FileOpener(NightOptions options, PolicyInForce policy, ReceivedFiles received, WorkFolder work) {
    this.options = options;
    this.policy = policy;
    this.received = received;
    this.work = work;
  }

  FileLoad open(FileRecord file, Connection connection) throws SQLException {
    InboxFile source = received.find(file.feed(), file.path());
    source.expect(file.sha256());
    Night night = new Night(options.date(), policy.policy(), divisions(connection));
    Scopes scopes = new Scopes(file);
    scopes.restore(connection);
    FileLoad load =
        new FileLoad(
            file,
            FileJudge.open(source, file.feed(), file.number(), policy, night, null, work),
            scopes,
            stored.of(file.feed(), connection));
    load.skip(file.rowsRead());
    return load;
  }

  /** The built-in divisions and those that feed {@code divisions} has added. */
  private Divisions divisions(Connection connection) throws SQLException {
    List<Division> added = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select d.code, d.name, d.first_year, d.last_year from feed.divisions d
                join intake.file f on f.file_no = (d.row_id >> 32)
                where f.state in ('loaded', 'accepted') order by f.sort_time, d.row_id""")) {
      while (row.next()) {
        added.add(
            Division.added(
                row.getString(1),
                row.getString(2),
                row.getObject(3, Long.class),
                row.getObject(4, Long.class)));
      }
    }
    Known last = divisions;
    if (last == null || !last.added().equals(added)) {
      last = new Known(added, policy.builtInDivisions().with(added));
      divisions = last;
    }
    return last.all();
  }
}
