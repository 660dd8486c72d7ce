package org.hedui.jobs.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.hedui.rules.Feed;
import org.hedui.rules.RowId;

/** Where the rows of files stand, by {@code row_id}, whose upper half is the number of the file. */
public final class FileTables {
  private FileTables() {}

  /** The table of a feed's rows, and those of findings and quarantined rows. */
  public static List<String> of(Feed feed) {
    return List.of(RowWriter.table(feed), "intake.row_finding", "intake.quarantined_row");
  }

  /** Runs a statement on what stands of one file; its parameters are the first and last row id. */
  static void change(Connection connection, String sql, int fileNumber) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, RowId.ofFile(fileNumber));
      statement.setLong(2, RowId.ofFile(fileNumber + 1) - 1);
      statement.executeUpdate();
    }
  }
}
