package org.hedui.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hedui.io.database.Database;
import org.hedui.io.database.EmbeddedServer;
import org.hedui.io.database.ServerSettings;

/**
 * A PostgreSQL of the harness: to look into the data of a night, or as the server of one's own that
 * a night is sent to, behind a relay.
 */
final class OwnServer implements AutoCloseable {
  private final Path data;
  private EmbeddedServer server;

  private OwnServer(Path data) {
    this.data = data;
    this.server = start(data);
  }

  private static EmbeddedServer start(Path data) {
    return EmbeddedServer.start(
        data, Launched.HOME.resolve("target/hedui"), ServerSettings.ofMachine());
  }

  /** Starts it on a data folder that no night uses at the time. */
  static OwnServer on(Path data) {
    return new OwnServer(data);
  }

  Database database() {
    return server.database();
  }

  /** Where it listens. */
  int port() {
    String url = database().url();
    return Integer.parseInt(url.replaceFirst(".*:(\\d+)/.*", "$1"));
  }

  /** Stops it and starts it again, elsewhere. */
  void restart() {
    server.close();
    server = start(data);
  }

  /** The options that send a night to this server through a port. */
  List<String> options(Path folder, int through) throws IOException {
    Database database = database();
    Path password = folder.resolve("db-password");
    Files.writeString(password, database.password());
    return List.of(
        "--db",
        "jdbc:postgresql://127.0.0.1:" + through + "/hedui",
        "--db-user",
        database.user(),
        "--db-password-file",
        password.toString());
  }

  @Override
  public void close() {
    server.close();
  }
}
