package org.hedui.schedules.night;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hedui.io.database.EmbeddedServer;
import org.hedui.io.database.ServerSettings;
import org.hedui.rules.Column;
import org.hedui.rules.Feed;
import org.hedui.schedules.HeduiCommand;

/**
 * The names and numbers of persons in the sample's inbox: those that a night has loaded or put into
 * quarantine, and every long number of its text files, loaded or not.
 */
final class Secrets {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{15,19}[0-9Xx]?");
  private static final Pattern NAME = Pattern.compile(".*[\\u3400-\\u9fff].*|.{5,}");

  private Secrets() {}

  static Set<String> of(Path data, Path inbox) throws IOException, SQLException {
    Set<String> secrets = new HashSet<>();
    try (EmbeddedServer server =
            EmbeddedServer.start(data, HeduiCommand.programs(), ServerSettings.ofTests());
        Connection connection = server.database().connect()) {
      for (Feed feed : Feed.values()) {
        for (String column : personal(feed, connection)) {
          addAll(secrets, connection, "select %s from feed.\"%s\"".formatted(column, table(feed)));
        }
      }
      addAll(secrets, connection, "select student_name from intake.quarantined_row");
      addAll(secrets, connection, "select id_number from intake.quarantined_row");
    }
    try (Stream<Path> files = Files.walk(inbox)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        NUMBER.matcher(text).results().forEach(found -> secrets.add(found.group()));
      }
    }
    return secrets;
  }

  private static String table(Feed feed) {
    return feed.folder().replace('-', '_');
  }

  /** The stored columns of a feed that tell who somebody is. */
  private static List<String> personal(Feed feed, Connection connection) throws SQLException {
    Set<String> stored = new HashSet<>();
    addAll(
        stored,
        connection,
        "select column_name from information_schema.columns where table_schema = 'feed' and table_name = '%s'"
            .formatted(table(feed)),
        Pattern.compile(".*"));
    return feed.columns().stream()
        .filter(
            column ->
                switch (column.type()) {
                  case NAME, ID_NUMBER, STUDENT_NUMBER, CARD -> true;
                  default -> false;
                })
        .map(Column::column)
        .filter(stored::contains)
        .collect(Collectors.toList());
  }

  private static void addAll(Set<String> values, Connection connection, String sql)
      throws SQLException {
    addAll(values, connection, sql, NAME);
  }

  private static void addAll(Set<String> values, Connection connection, String sql, Pattern taken)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        String value = rows.getString(1);
        if (value != null && value.length() > 1 && taken.matcher(value).matches()) {
          values.add(value);
        }
      }
    }
  }
}
