package org.hedui.io.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;

/** A child process of the tests: starts the server, says so, and waits to be killed. */
final class ServerHolder {
  private ServerHolder() {}

  public static void main(String[] args) throws Exception {
    try (EmbeddedServer server =
            EmbeddedServer.start(Path.of(args[0]), Path.of(args[1]), ServerSettings.ofTests());
        Connection connection = server.database().connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create table if not exists kept (n bigint)");
      statement.execute("set synchronous_commit = on");
      statement.execute("insert into kept select count(*) + 1 from kept");
      System.out.println("ready " + server.database().url());
      System.out.flush();
      Thread.sleep(60_000);
    } catch (DatabaseProblem e) {
      System.out.println("problem " + e.kind());
    }
  }
}
