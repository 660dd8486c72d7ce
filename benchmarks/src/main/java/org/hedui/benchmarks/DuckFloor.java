package org.hedui.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The joins of the {@link Floor} by DuckDB over the same text files, in a process of its own:
 * nothing is stored or logged. It bounds what another kind of engine would take for the joins
 * alone.
 */
final class DuckFloor {
  private static final int THREADS = 2;

  private DuckFloor() {}

  /** Runs it in another JVM, so that memory and CPU are its own. */
  static Usage run(Path province, Path work) throws IOException, InterruptedException {
    return Child.run(work.resolve("duckdb.log"), DuckFloor.class.getName(), province, work);
  }

  /** Province and work folder. */
  public static void main(String[] arguments) throws Exception {
    List<PlainFiles.Feed> feeds = PlainFiles.of(Path.of(arguments[0]), Path.of(arguments[1]));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("set threads = " + THREADS);
      for (PlainFiles.Feed feed : feeds) {
        statement.execute(view(feed));
      }
      for (String sql : Floor.joinText()) {
        run(statement, sql.replace("create unlogged table", "create table"));
      }
    }
  }

  private static void run(Statement statement, String block) throws SQLException {
    for (String sql : block.split(";\n")) {
      statement.execute(sql);
    }
  }

  private static String view(PlainFiles.Feed feed) {
    String files =
        feed.files().stream()
            .map(file -> "'" + file.toString().replace("'", "''") + "'")
            .collect(Collectors.joining(", "));
    String columns =
        feed.header().stream()
            .map(name -> "'" + name + "': 'VARCHAR'")
            .collect(Collectors.joining(", "));
    return "create view %s as select * from read_csv([%s], header = true, auto_detect = false, delim = ',', quote = '\"', columns = {%s})"
        .formatted(feed.table(), files, columns);
  }
}
