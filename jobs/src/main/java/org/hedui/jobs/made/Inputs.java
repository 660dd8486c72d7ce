package org.hedui.jobs.made;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hedui.io.report.Sha256;
import org.hedui.rules.Feed;

/**
 * A digest of all that the result of a SELECT depends on: the program, the SELECT, and what stands
 * in the tables that it names. Rows of feeds are known by the loads they came with, results of
 * other preparations by what these were made of, small tables by their content.
 */
public final class Inputs {
  private static final Pattern TABLE =
      Pattern.compile("\\b(match|effective|policy|findings|intake|feed|cases)\\.\"?([a-z0-9_]+)");

  private static final String TONIGHT = "tonight";

  /** All columns of tonight, or of the alias that it has in a statement. */
  private static final Pattern ALL_OF_TONIGHT =
      Pattern.compile(
          "(?:select|,)\\s*\\*"
              + "|(?s)policy\\.tonight\\s+(?:as\\s+)?([a-z_]+)\\b.*\\b\\1\\.\\*"
              + "|(?s)\\b([a-z_]+)\\.\\*.*policy\\.tonight\\s+(?:as\\s+)?\\2\\b");

  private static final Map<String, Feed> FEEDS =
      Arrays.stream(Feed.values())
          .collect(
              Collectors.toUnmodifiableMap(
                  feed -> feed.table().substring("feed.".length()), Function.identity()));

  private final Connection connection;
  private final String program;

  /**
   * Digests on a connection.
   *
   * @param program digest of the code that makes the results: another program may make another one
   */
  public Inputs(Connection connection, String program) {
    this.connection = connection;
    this.program = program;
  }

  /**
   * The digest; empty where the SELECT reads something that cannot be told to be the same, such as
   * tonight's findings: then it has to run.
   *
   * @param sql the SELECT, with anything else that shapes its result
   */
  public Optional<String> of(String sql) throws SQLException {
    StringBuilder all = new StringBuilder(program).append('\n').append(server()).append('\n');
    all.append(sql);
    for (String table : tables(sql)) {
      Optional<String> content = content(table, sql);
      if (content.isEmpty()) {
        return Optional.empty();
      }
      all.append('\n').append(table).append(' ').append(content.get());
    }
    return Optional.of(Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static TreeSet<String> tables(String sql) {
    TreeSet<String> tables = new TreeSet<>();
    for (Matcher found = TABLE.matcher(sql); found.find(); ) {
      tables.add(found.group(1) + "." + found.group(2));
    }
    return tables;
  }

  private Optional<String> content(String table, String sql) throws SQLException {
    String schema = table.substring(0, table.indexOf('.'));
    String name = table.substring(schema.length() + 1);
    return switch (schema) {
      case "match" -> new MadeBook(connection).known(table);
      case "effective" -> {
        Feed feed = FEEDS.get(name);
        yield Optional.of(feed == null ? small(table) : loads(feed));
      }
      case "policy" -> Optional.of(name.equals(TONIGHT) ? tonight(sql) : small(table));
      default -> Optional.empty();
    };
  }

  /** Version of the server, and digest of the migrations: views may be others. */
  private String server() throws SQLException {
    return text(
        """
        select concat(current_setting('server_version_num'), ' ', obj_description(to_regnamespace('hedui'), 'pg_namespace'))""");
  }

  /** The loads whose rows count, with what their heads say of all lines. */
  private String loads(Feed feed) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            select md5(coalesce(string_agg(cast(
              (s.scope_id, f.load_no, s.rows, s.batch, s.unit, s.file_date, s.month) as text), ',' order by s.scope_id), ''))
            from intake.scope s join intake.file f on f.file_no = s.file_no
            where s.effective and s.feed = ?""")) {
      query.setString(1, feed.folder());
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private String small(String table) throws SQLException {
    return text(
        "select md5(coalesce(string_agg(cast(t as text), ',' order by cast(t as text)), '')) from "
            + table
            + " t");
  }

  /** Every night has another date; a SELECT that does not ask for it is the same every night. */
  private String tonight(String sql) throws SQLException {
    boolean all = ALL_OF_TONIGHT.matcher(sql).find();
    StringBuilder values = new StringBuilder();
    try (PreparedStatement query = connection.prepareStatement("select * from policy.tonight");
        ResultSet row = query.executeQuery()) {
      ResultSetMetaData columns = row.getMetaData();
      while (row.next()) {
        for (int i = 1; i <= columns.getColumnCount(); i++) {
          String column = columns.getColumnName(i);
          if (all || Pattern.compile("\\b" + column + "\\b").matcher(sql).find()) {
            values.append(column).append('=').append(row.getString(i)).append(' ');
          }
        }
      }
    }
    return values.toString();
  }

  private String text(String query) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getString(1);
    }
  }
}
