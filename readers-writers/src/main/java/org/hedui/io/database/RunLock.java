package org.hedui.io.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.hedui.io.database.DatabaseProblem.Kind;

/**
 * One run at a time on a database, whichever machine it runs on. The lock is held by a connection
 * of its own, so that it goes with the process, however that ends.
 *
 * <p>A process may lose that connection and go on with others, while somebody else has taken the
 * lock. Therefore every transaction of a run calls {@link #require}: it fails where the lock is
 * lost, and as long as it is open nobody else's run begins.
 */
public final class RunLock implements AutoCloseable {
  private static final long OWNER = 0x6865_6475_6930_31L; // "hedui01"
  private static final long FENCE = OWNER + 1;

  /** The server's own limits must not take the lock from a run that is busy elsewhere. */
  private static final String ALWAYS_OPEN =
      Database.NOTICE_VANISHED + "; set idle_session_timeout = 0";

  /** A former owner that lost the lock, or died, may still end its last transaction. */
  private static final Duration LAST_TRANSACTION = Duration.ofSeconds(10);

  private static final int CLOSING_MILLISECONDS = 10_000;
  private static final long PAUSE_MILLISECONDS = 200;

  /** Locks of other databases of the server may have the same number. */
  private static final String OWNERS =
      " from pg_locks l join pg_stat_activity a on a.pid = l.pid where l.locktype = 'advisory' and l.granted"
          + " and l.database = (select oid from pg_database where datname = current_database()) and l.objsubid = 1"
          + " and l.classid = "
          + (OWNER >>> 32)
          + " and l.objid = "
          + (OWNER & 0xFFFF_FFFFL);

  private static final String HELD =
      "select 1" + OWNERS + " and l.pid = ? and a.backend_start = cast(? as timestamptz)";

  private final Connection connection;
  private final int backend;
  private final String since;

  private RunLock(Connection connection, int backend, String since) {
    this.connection = connection;
    this.backend = backend;
    this.since = since;
  }

  /**
   * Takes the lock, and waits until no transaction of a former owner is open.
   *
   * @param patience how long to wait where somebody else holds it; a few seconds more where its
   *     last transaction is still open
   * @throws DatabaseProblem {@link Kind#BUSY}, naming the owner, where it stays taken
   */
  public static RunLock take(Database database, Duration patience) {
    try {
      Connection connection = database.connect();
      try {
        return take(database, connection, patience);
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw database.problem(e);
    }
  }

  private static RunLock take(Database database, Connection connection, Duration patience)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(ALWAYS_OPEN);
      await(statement, OWNER, patience, database);
      await(statement, FENCE, patience.plus(LAST_TRANSACTION), database);
      statement.execute("select pg_advisory_unlock(" + FENCE + ")");
      try (ResultSet self =
          statement.executeQuery(
              "select pid, backend_start::text from pg_stat_activity where pid = pg_backend_pid()")) {
        self.next();
        return new RunLock(connection, self.getInt(1), self.getString(2));
      }
    }
  }

  private static void await(Statement statement, long lock, Duration patience, Database database)
      throws SQLException {
    long end = System.nanoTime() + patience.toNanos();
    while (!taken(statement, lock)) {
      if (System.nanoTime() >= end) {
        throw new DatabaseProblem(Kind.BUSY, database.url(), owner(statement));
      }
      ServerProcesses.pause(PAUSE_MILLISECONDS);
    }
  }

  private static boolean taken(Statement statement, long lock) throws SQLException {
    try (ResultSet taken = statement.executeQuery("select pg_try_advisory_lock(" + lock + ")")) {
      taken.next();
      return taken.getBoolean(1);
    }
  }

  /** Address and process of the owner, as far as the server tells. */
  private static String owner(Statement statement) throws SQLException {
    try (ResultSet owner =
        statement.executeQuery("select coalesce(host(a.client_addr), '?')" + OWNERS)) {
      return owner.next() ? owner.getString(1) : "?";
    }
  }

  /**
   * Called first in every transaction of the run, on its connection.
   *
   * @throws IllegalStateException where the lock is lost
   */
  public void require(Connection transaction) throws SQLException {
    // In this order: while the fence is ours, no new owner gets past it, so what is seen holds.
    try (Statement fence = transaction.createStatement()) {
      fence.execute("select pg_advisory_xact_lock_shared(" + FENCE + ")");
    }
    try (PreparedStatement held = transaction.prepareStatement(HELD)) {
      held.setInt(1, backend);
      held.setString(2, since);
      try (ResultSet answer = held.executeQuery()) {
        if (!answer.next()) {
          throw new IllegalStateException(
              "the connection that kept other runs away is lost; run the same command again");
        }
      }
    }
  }

  /**
   * Who holds the lock of a database.
   *
   * @param backend the server's process
   * @param address of the client
   * @param since when it connected
   */
  public record Holder(int backend, String address, Instant since) {}

  /** Who holds it; empty where it is free. */
  public static Optional<Holder> holder(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select a.pid, coalesce(host(a.client_addr), '-'), a.backend_start" + OWNERS)) {
      return row.next()
          ? Optional.of(
              new Holder(
                  row.getInt(1),
                  row.getString(2),
                  row.getObject(3, OffsetDateTime.class).toInstant()))
          : Optional.empty();
    }
  }

  /** Lets others run, at once: the server would notice the closed connection a moment later. */
  @Override
  public void close() {
    try (connection;
        Statement statement = connection.createStatement()) {
      connection.setNetworkTimeout(Runnable::run, CLOSING_MILLISECONDS);
      statement.execute("select pg_advisory_unlock(" + OWNER + ")");
    } catch (SQLException e) {
      // the server frees the lock with the connection
    }
  }
}
