package org.hedui.schedules;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import javax.sql.DataSource;
import org.hedui.io.database.Database;
import org.hedui.io.database.DatabaseProblem;
import org.hedui.io.database.DatabaseProblem.Kind;
import org.hedui.io.database.EmbeddedServer;
import org.hedui.io.database.ServerSettings;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The database while a command uses it: the embedded server, or the one that {@code --db} names;
 * locked for us, its tables up to date. Close it and everything stops in the right order.
 */
public final class DatabaseSession implements AutoCloseable {
  private static final long LOCK = 0x6865_6475_6930_31L; // "hedui01"
  private static final int CONNECTIONS = 12;

  private final Deque<AutoCloseable> closing = new ArrayDeque<>();
  private final Database database;
  private final DataSource dataSource;

  private DatabaseSession(GlobalOptions options) {
    try {
      Logs.open(options.logFile(), options.logFormat());
      database = start(options);
      HikariDataSource pool = pool(database);
      closing.push(pool);
      dataSource = pool;
      Migrations.apply(database, dataSource);
    } catch (RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  /** Opens the database of these options. */
  public static DatabaseSession open(GlobalOptions options) {
    return new DatabaseSession(options);
  }

  /** Address and account. */
  public Database database() {
    return database;
  }

  /** Pooled connections. */
  public DataSource dataSource() {
    return dataSource;
  }

  /**
   * Starts Spring with the jobs on this database; it stops with the session.
   *
   * @param beans objects made by the command that the jobs need, by bean name
   */
  public ConfigurableApplicationContext spring(Map<String, Object> beans) {
    return spring(beans, false);
  }

  /** The same; a lazy context makes only the objects that are asked for. */
  ConfigurableApplicationContext spring(Map<String, Object> beans, boolean lazy) {
    ConfigurableApplicationContext context = SpringContext.start(dataSource, beans, lazy);
    closing.push(context);
    return context;
  }

  @Override
  public void close() {
    while (!closing.isEmpty()) {
      try {
        closing.pop().close();
      } catch (Exception e) {
        Logs.error("closing", e); // the others must be closed all the same
      }
    }
  }

  private Database start(GlobalOptions options) {
    String url = options.db();
    if (url == null) {
      EmbeddedServer server =
          EmbeddedServer.start(options.data(), options.programs(), ServerSettings.ofMachine());
      closing.push(server);
      return server.database();
    }
    Database named = Credentials.of(options, url);
    named.requireUsable();
    closing.push(lock(named));
    return named;
  }

  // Held by a connection of its own, so that it goes with our process, however that ends.
  private static Connection lock(Database database) {
    try {
      Connection connection = database.connect();
      try (Statement statement = connection.createStatement();
          ResultSet taken = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
        taken.next();
        if (taken.getBoolean(1)) {
          return connection;
        }
      }
      String owner = owner(connection);
      connection.close();
      throw new DatabaseProblem(Kind.BUSY, database.url(), owner);
    } catch (SQLException e) {
      throw database.problem(e);
    }
  }

  private static String owner(Connection connection) throws SQLException {
    String sql =
        "select a.client_addr from pg_locks l join pg_stat_activity a on a.pid = l.pid"
            + " where l.locktype = 'advisory' and l.granted and l.objid = "
            + (LOCK & 0xFFFF_FFFFL);
    try (Statement statement = connection.createStatement();
        ResultSet owner = statement.executeQuery(sql)) {
      return owner.next() && owner.getString(1) != null ? owner.getString(1) : "?";
    }
  }

  private static HikariDataSource pool(Database database) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("hedui");
    config.setDataSource(database.dataSource());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setInitializationFailTimeout(10_000);
    // The server looks every two seconds whether we still live, also within a long statement.
    config.setConnectionInitSql("set client_connection_check_interval = '2s'");
    return new HikariDataSource(config);
  }
}
