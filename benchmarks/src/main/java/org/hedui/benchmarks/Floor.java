package org.hedui.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.hedui.io.Trees;
import org.hedui.io.database.Database;
import org.hedui.io.database.EmbeddedServer;
import org.hedui.io.database.ServerSettings;
import org.postgresql.PGConnection;

/**
 * What the machine needs at least: the same files as text through COPY into tables that are not
 * logged, on two connections to the same server with the same settings, and hand-written joins for
 * the bulk of the findings. No row is checked, named or counted, nothing survives a crash, nothing
 * is reported. What plain COPY cannot take is left out ({@link PlainFiles}).
 */
final class Floor {
  private static final int CONNECTIONS = 2;

  private final List<PlainFiles.Feed> feeds;
  private final Path work;

  Floor(Path province, Path work) throws IOException {
    this.feeds = PlainFiles.of(province, work);
    this.work = work;
  }

  Usage run() throws IOException, SQLException, InterruptedException, ExecutionException {
    Path data = work.resolve("floor-data");
    Trees.delete(data);
    try (EmbeddedServer server = EmbeddedServer.start(data, work, ServerSettings.ofMachine());
        ProcessWatch watch = ProcessWatch.of(ProcessHandle.current())) {
      Database database = server.database();
      sideBySide(database, copies(database));
      sideBySide(database, analyses());
      sideBySide(database, joins());
      return watch.usage();
    } finally {
      Trees.delete(data);
    }
  }

  /** Something to do on a connection. */
  private interface Work {
    void on(Connection connection) throws SQLException, IOException;
  }

  private Queue<Work> copies(Database database) throws SQLException {
    Queue<Work> copies = new ConcurrentLinkedQueue<>();
    try (Connection connection = database.connect()) {
      for (PlainFiles.Feed feed : feeds) {
        create(connection, feed);
        feed.files().forEach(file -> copies.add(on -> copy(on, file, feed.table())));
      }
    }
    return copies;
  }

  private static void create(Connection connection, PlainFiles.Feed feed) throws SQLException {
    String columns =
        feed.header().stream()
            .map(name -> '"' + name + "\" text")
            .collect(Collectors.joining(", "));
    execute(connection, "create unlogged table " + feed.table() + " (" + columns + ")");
  }

  /** Makes the table of a feed and copies its files into it, one after the other. */
  static void copyInto(Connection connection, PlainFiles.Feed feed)
      throws SQLException, IOException {
    create(connection, feed);
    for (Path file : feed.files()) {
      copy(connection, file, feed.table());
    }
  }

  private static void copy(Connection connection, Path file, String table)
      throws SQLException, IOException {
    String sql = "copy " + table + " from stdin (format csv, header)";
    try (InputStream in = Files.newInputStream(file)) {
      connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, in, 1 << 16);
    }
  }

  private Queue<Work> analyses() {
    return feeds.stream()
        .<Work>map(feed -> connection -> execute(connection, "analyze " + feed.table()))
        .collect(Collectors.toCollection(ConcurrentLinkedQueue::new));
  }

  /** The statements between two blank lines belong together; the first is the longest. */
  static List<String> joinText() throws IOException {
    try (InputStream in = Floor.class.getResourceAsStream("floor.sql")) {
      if (in == null) {
        throw new IllegalStateException("no floor.sql");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return List.of(text.split("\n\n"));
    }
  }

  private static Queue<Work> joins() throws IOException {
    return joinText().stream()
        .<Work>map(block -> connection -> execute(connection, block))
        .collect(Collectors.toCollection(ConcurrentLinkedQueue::new));
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void sideBySide(Database database, Queue<Work> work)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < CONNECTIONS; i++) {
        running.add(
            threads.submit(
                () -> {
                  try (Connection connection = database.connect()) {
                    for (Work next = work.poll(); next != null; next = work.poll()) {
                      next.on(connection);
                    }
                  }
                  return null;
                }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
