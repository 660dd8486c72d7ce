package org.hedui.schedules.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hedui.io.database.EmbeddedServer;
import org.hedui.io.database.ServerSettings;
import org.hedui.schedules.Ended;
import org.hedui.schedules.HeduiCommand;

/**
 * Nights over an inbox that a test writes file by file: {@code inbox}, {@code policy}, {@code out}
 * below a folder.
 */
record Nights(Path place) {

  /** The name of a roster of school 36379900nn in the autumn of 2025. */
  static String roster(String school, String date) {
    return "JX_XSHMC_36379900" + school + "_2025Q_" + date + "_01.csv";
  }

  void write(String path, String text) throws IOException {
    Path file = place.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  void delete(String path) throws IOException {
    Files.delete(place.resolve(path));
  }

  /** Runs a night, which must end with this exit code. */
  Ended night(String date, int exitCode, String... more) throws IOException {
    Files.createDirectories(place.resolve("policy"));
    List<String> arguments = new ArrayList<>(List.of("nightly", "--date", date));
    for (String option : List.of("inbox", "out", "policy")) {
      arguments.addAll(List.of("--" + option, place.resolve(option).toString()));
    }
    arguments.addAll(List.of(more));
    Ended ended = command(arguments.toArray(String[]::new));
    assertThat(ended.exitCode()).as(ended.text()).isEqualTo(exitCode);
    return ended;
  }

  /** Runs another command on the same data. */
  Ended command(String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--data";
    all[arguments.length + 1] = place.resolve("hedui-data").toString();
    return HeduiCommand.run(all);
  }

  /** Does this to the database, between two commands. */
  void database(String sql) throws SQLException {
    try (EmbeddedServer server =
            EmbeddedServer.start(
                place.resolve("hedui-data"), HeduiCommand.programs(), ServerSettings.ofTests());
        Connection connection = server.database().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** From now on nothing can be written into a table: as if a night were killed just before. */
  void refuseWrites(String table) throws SQLException {
    database(
        """
        create function refuse() returns trigger language plpgsql as $$ begin raise exception 'broken off'; end $$;
        create trigger refuse before insert on %s for each row execute function refuse()"""
            .formatted(table));
  }

  /** Ends that. */
  void takeWrites() throws SQLException {
    database("drop function refuse() cascade");
  }

  /** What a night says of files by a rule: the chosen columns of {@code findings.csv}. */
  List<String> findings(String date, String rule, String... columns) throws IOException {
    String[] all = new String[columns.length + 1];
    all[0] = "rule";
    System.arraycopy(columns, 0, all, 1, columns.length);
    return CsvTable.columns(place.resolve("out").resolve(date).resolve("findings.csv"), all)
        .stream()
        .filter(line -> line.startsWith(rule + " | "))
        .map(line -> line.substring(rule.length() + 3))
        .toList();
  }

  /** The state of a file in {@code summary.json}. */
  String state(String date, String file) throws IOException {
    String summary = Files.readString(place.resolve("out").resolve(date).resolve("summary.json"));
    String entry = summary.substring(summary.indexOf("/" + file + "\""));
    String state = entry.substring(entry.indexOf("\"state\" : \"") + 11);
    return state.substring(0, state.indexOf('"'));
  }
}
