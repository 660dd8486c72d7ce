package org.hedui.schedules;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import javax.sql.DataSource;
import org.hedui.io.Owners;
import org.hedui.io.PrivateFolders;
import org.hedui.io.database.Database;
import org.hedui.io.database.DatabaseProblem;
import org.hedui.io.database.DatabaseProblem.Kind;
import org.hedui.io.database.EmbeddedServer;
import org.hedui.io.database.RunLock;
import org.hedui.io.database.ServerSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The database while a command uses it: the embedded server, or the one that {@code --db} names;
 * its tables up to date. Close it and everything stops in the right order.
 */
public final class DatabaseSession implements AutoCloseable {
  private static final int CONNECTIONS = 16;

  private final Deque<AutoCloseable> closing = new ArrayDeque<>();
  private final Database database;
  private final DataSource dataSource;
  private @Nullable EmbeddedServer own;

  /** What is done about the tables. */
  private interface Tables {
    void look(Database database, DataSource dataSource);
  }

  private DatabaseSession(GlobalOptions options, Tables tables) {
    try {
      openLog(options);
      closing.push(() -> shareLog(options)); // it may have been begun anew meanwhile
      database = start(options);
      HikariDataSource pool = pool(database);
      closing.push(pool);
      dataSource = pool;
      tables.look(database, dataSource);
    } catch (RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  /** Opens the database of these options. */
  public static DatabaseSession open(GlobalOptions options) {
    return new DatabaseSession(options, Migrations::apply);
  }

  /**
   * The same for a command that looks at what there is: where nothing is, it makes nothing.
   *
   * @throws Failure where the data folder has no database
   */
  public static DatabaseSession existing(GlobalOptions options) {
    requireThere(options);
    return open(options);
  }

  /**
   * The same, but tables of another version of the program stay as they are.
   *
   * @throws Failure where they are not of this version, or the data folder has no database
   */
  static DatabaseSession asItIs(GlobalOptions options) {
    requireThere(options);
    return new DatabaseSession(options, Migrations::require);
  }

  /** Whether there is a database to open, as far as can be told without opening it. */
  public static boolean isThere(GlobalOptions options) {
    return options.db() != null || !Files.notExists(options.data().resolve("postgres"));
  }

  /**
   * Refuses to go on without a database: what comes of a mistyped data folder would look like the
   * result of the right one.
   *
   * @throws Failure where the data folder has none
   */
  static void requireThere(GlobalOptions options) {
    if (!isThere(options)) {
      throw new Failure(ExitCode.USAGE, "no-data", options.data());
    }
  }

  /** Address and account. */
  public Database database() {
    return database;
  }

  /** Pooled connections. */
  public DataSource dataSource() {
    return dataSource;
  }

  /** Whether our embedded server still runs; a server of one's own is not ours to judge. */
  public boolean isAlive() {
    return own == null || own.isAlive();
  }

  /** Lets commands of other processes use our embedded server as long as the session is open. */
  public void share() {
    if (own != null) {
      own.share();
    }
  }

  /**
   * Takes the lock of runs.
   *
   * @param patience how long to wait where somebody else holds it
   */
  public RunLock lock(Duration patience) {
    return RunLock.take(database, patience);
  }

  /**
   * Starts Spring with the jobs on this database; the caller closes it.
   *
   * @param beans objects made by the command that the jobs need, by bean name
   */
  public ConfigurableApplicationContext spring(Map<String, Object> beans) {
    return SpringContext.start(dataSource, beans, false);
  }

  /** The same; a lazy context makes only the objects that are asked for. */
  ConfigurableApplicationContext lazySpring() {
    return SpringContext.start(dataSource, Map.of(), true);
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

  /** In a folder of our own making: the log's would be there for everybody to read. */
  private static void openLog(GlobalOptions options) {
    try {
      PrivateFolders.below(options.data(), "logs");
      Logs.open(options.logFile(), options.logFormat());
      shareLog(options);
    } catch (IOException e) {
      // whoever cannot do without tells it
    }
  }

  private static void shareLog(GlobalOptions options) throws IOException {
    if (Files.exists(options.logFile())) {
      Owners.share(options.logFile());
    }
  }

  private Database start(GlobalOptions options) {
    String url = options.db();
    if (url == null) {
      return embedded(options);
    }
    Database named = Credentials.of(options, url);
    named.requireUsable();
    return named;
  }

  /** Our own server, or the one that a scheduler runs on the same data folder. */
  private Database embedded(GlobalOptions options) {
    try {
      EmbeddedServer server =
          EmbeddedServer.start(options.data(), options.programs(), ServerSettings.ofMachine());
      closing.push(server);
      own = server;
      return server.database();
    } catch (DatabaseProblem e) {
      if (e.kind() != Kind.BUSY) {
        throw e;
      }
      return EmbeddedServer.shared(options.data()).orElseThrow(() -> e);
    }
  }

  private static HikariDataSource pool(Database database) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("hedui");
    config.setDataSource(database.dataSource());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setInitializationFailTimeout(10_000);
    // A server that restarts is back within seconds; of one that is gone the run is told several
    // times over, as Batch tries to write down how it ended.
    config.setConnectionTimeout(10_000);
    // The server looks every two seconds whether we still live, also within a long statement.
    config.setConnectionInitSql(
        "set client_connection_check_interval = '2s'; " + Database.NOTICE_VANISHED);
    return new HikariDataSource(config);
  }
}
