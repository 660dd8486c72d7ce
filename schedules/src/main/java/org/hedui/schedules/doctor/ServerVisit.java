package org.hedui.schedules.doctor;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.hedui.io.database.Database;
import org.hedui.io.database.DatabaseProblem;
import org.hedui.io.database.EmbeddedServer;
import org.jspecify.annotations.Nullable;

/**
 * A connection to the server that a night would use. The embedded one is started for the visit
 * where there is one; where there is none yet, it is only tried whether one could be made.
 */
final class ServerVisit implements AutoCloseable {
  private static final String NAME = "server";

  private final @Nullable EmbeddedServer server;
  private final @Nullable Connection connection;
  private final Diagnosis answer;

  private ServerVisit(
      @Nullable EmbeddedServer server, @Nullable Connection connection, Diagnosis answer) {
    this.server = server;
    this.connection = connection;
    this.answer = answer;
  }

  /**
   * Goes there.
   *
   * @throws DatabaseProblem where nobody answers
   */
  static ServerVisit to(Surroundings at) {
    Database named = at.database();
    if (named != null) {
      return new ServerVisit(null, connect(named), Diagnosis.ok(NAME, "answers", named.url()));
    }
    if (!Files.isDirectory(at.data().resolve("postgres"))) {
      EmbeddedServer.requirePossible(Folders.present(at.data()), at.programs());
      return new ServerVisit(null, null, Diagnosis.ok(NAME, "none", at.data()));
    }
    EmbeddedServer server;
    try {
      server =
          EmbeddedServer.start(
              at.data(), at.programs(), org.hedui.io.database.ServerSettings.ofMachine());
    } catch (DatabaseProblem e) {
      Optional<Database> shared =
          e.kind() == DatabaseProblem.Kind.BUSY
              ? EmbeddedServer.shared(at.data())
              : Optional.empty();
      Database ofScheduler = shared.orElseThrow(() -> e);
      return new ServerVisit(null, connect(ofScheduler), Diagnosis.ok(NAME, "answers", at.data()));
    }
    try {
      return new ServerVisit(
          server, connect(server.database()), Diagnosis.ok(NAME, "starts", at.data()));
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private static Connection connect(Database database) {
    try {
      Connection connection = database.connect();
      connection.setReadOnly(true);
      return connection;
    } catch (SQLException e) {
      throw database.problem(e);
    }
  }

  /** What to tell of a server that cannot be visited; one in use by another run is no failure. */
  static Diagnosis told(DatabaseProblem e) {
    String said = e.kind().name();
    return e.kind() == DatabaseProblem.Kind.BUSY
        ? Diagnosis.warning(NAME, said, e.where(), e.detail())
        : Diagnosis.failure(NAME, said, e.where(), firstLine(e.detail()));
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  /** That it answers, or that there is none yet. */
  Diagnosis answer() {
    return answer;
  }

  /** The connection; null where there is no server yet. */
  @Nullable Connection connection() {
    return connection;
  }

  @Override
  public void close() {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      // it goes with the visit
    } finally {
      if (server != null) {
        server.close();
      }
    }
  }
}
