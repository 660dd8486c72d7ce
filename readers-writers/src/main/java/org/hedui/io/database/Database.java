package org.hedui.io.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import javax.sql.DataSource;
import org.hedui.io.database.DatabaseProblem.Kind;
import org.postgresql.ds.PGSimpleDataSource;

/** Where the tables are and who we are there. */
public record Database(String url, String user, String password) {
  /** The oldest and newest major version of PostgreSQL that Hedui is tested with. */
  public static final int OLDEST_VERSION = 14;

  /** See {@link #OLDEST_VERSION}. */
  public static final int NEWEST_VERSION = 18;

  /**
   * Said to the server by connections that live long: a client that has vanished without a word (a
   * power cut, a broken cable) is given up after half a minute, not after the system's two hours,
   * and with it the locks that it held.
   */
  public static final String NOTICE_VANISHED =
      "set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 4";

  /** A new connection; the caller closes it. */
  public Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("ApplicationName", "hedui");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("socketFactory", KeepAliveSockets.class.getName());
    properties.setProperty("logServerErrorDetail", "false"); // details hold values of rows
    properties.setProperty("reWriteBatchedInserts", "true");
    return DriverManager.getConnection(url, properties);
  }

  /** A data source without a pool. */
  public DataSource dataSource() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(user);
    source.setPassword(password);
    source.setApplicationName("hedui");
    source.setTcpKeepAlive(true);
    source.setSocketFactory(KeepAliveSockets.class.getName());
    source.setLogServerErrorDetail(false);
    source.setReWriteBatchedInserts(true);
    return source;
  }

  /** Connects once; throws {@link DatabaseProblem} where the server cannot serve us. */
  public void requireUsable() {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet answer =
            statement.executeQuery(
                "select current_setting('server_version_num')::int / 10000,"
                    + " current_setting('server_version'), current_setting('server_encoding'),"
                    + " has_database_privilege(current_database(), 'create')")) {
      answer.next();
      int major = answer.getInt(1);
      if (major < OLDEST_VERSION || major > NEWEST_VERSION) {
        throw new DatabaseProblem(Kind.WRONG_VERSION, url, "PostgreSQL " + answer.getString(2));
      }
      if (!"UTF8".equals(answer.getString(3))) {
        throw new DatabaseProblem(Kind.WRONG_ENCODING, url, answer.getString(3));
      }
      if (!answer.getBoolean(4)) {
        throw new DatabaseProblem(Kind.NOT_ALLOWED, url, "no right to create schemas");
      }
    } catch (SQLException e) {
      throw problem(e);
    }
  }

  /** What a failed connection means. */
  public DatabaseProblem problem(SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    String detail = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    Kind kind =
        state.startsWith("28") || state.startsWith("42") ? Kind.NOT_ALLOWED : Kind.UNREACHABLE;
    return new DatabaseProblem(kind, url, detail, e);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return url + " as " + user;
  }
}
