package org.hedui.io.database.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.hedui.io.database.Database;
import org.hedui.io.database.EmbeddedServer;
import org.hedui.io.database.ServerSettings;

/** One server for all tests of this JVM; each asks for a database of its own. */
final class TestServer {
  private static final String TEMPLATE = "hedui_migrated";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final EmbeddedServer server;

  private TestServer() {
    try {
      // Kept between runs: the unpacked programs. New every time: the data.
      Path programs = Files.createDirectories(Path.of("target", "postgres"));
      Path data = Files.createTempDirectory("hedui-test");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteWhenStopped(data)));
      server = EmbeddedServer.start(data, programs, ServerSettings.ofTests());
      execute(server.database(), "create database " + TEMPLATE);
      for (String migration : migrations()) {
        execute(on(TEMPLATE), migration);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new database, with all migrations applied or empty. */
  static Database create(boolean migrated) {
    String name = "t" + NUMBER.incrementAndGet();
    TestServer holder = Holder.ONLY;
    execute(
        holder.server.database(),
        "create database " + name + (migrated ? " template " + TEMPLATE : ""));
    return holder.on(name);
  }

  static void drop(Database database) {
    String name = database.url().substring(database.url().lastIndexOf('/') + 1);
    execute(Holder.ONLY.server.database(), "drop database " + name + " with (force)");
  }

  private Database on(String name) {
    Database main = server.database();
    String url = main.url().substring(0, main.url().lastIndexOf('/') + 1) + name;
    return new Database(url, main.user(), main.password());
  }

  static void execute(Database database, String sql) {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql.lines().findFirst().orElse("") + ": " + e, e);
    }
  }

  private static List<String> migrations() throws IOException {
    try {
      URI folder = TestServer.class.getResource("/db/migration").toURI();
      if ("jar".equals(folder.getScheme())) {
        try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
          return read(jar.getPath("/db/migration"));
        }
      }
      return read(Path.of(folder));
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private static List<String> read(Path folder) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".sql")).sorted().toList()) {
        texts.add(Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return texts;
  }

  private static void deleteWhenStopped(Path data) {
    if (Holder.ONLY != null) {
      Holder.ONLY.server.close();
    }
    try (Stream<Path> all = Files.walk(data)) {
      for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException e) {
      // the system's own cleaning of temporary files gets the rest
    }
  }

  private static final class Holder {
    static final TestServer ONLY = new TestServer();
  }
}
