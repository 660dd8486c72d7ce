package org.hedui.jobs.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.hedui.jobs.SqlFile;

/**
 * Every row is accounted for, or the night fails: rows read = accepted + quarantined per file,
 * accepted = stored under the file's scopes, and the sums of money close per school, term and
 * programme.
 */
final class Equations {
  private Equations() {}

  /**
   * Asserts them all; throws {@link IllegalStateException} naming the first that does not close.
   */
  static long check(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet open =
            statement.executeQuery(SqlFile.of(Equations.class, "intake_equations.sql").text())) {
      if (open.next()) {
        throw new IllegalStateException(
            "行数不平: 文件编号 %d 读取 %d = 接收 %d + 隔离 %d, 入库 %d"
                .formatted(
                    open.getInt(1),
                    open.getLong(2),
                    open.getLong(3),
                    open.getLong(4),
                    open.getLong(5)));
      }
    }
    return MoneyEquations.check(connection);
  }
}
