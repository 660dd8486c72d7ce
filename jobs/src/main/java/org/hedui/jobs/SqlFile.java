package org.hedui.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A file of SQL that stands beside the class that runs it. */
public record SqlFile(String name, String text) {

  /** Reads the resource of this name beside a class. */
  public static SqlFile of(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name + " beside " + beside.getName());
      }
      return new SqlFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The same with a named parameter replaced by a literal that the program itself made, such as a
   * date.
   */
  public SqlFile with(String parameter, String literal) {
    return new SqlFile(name, text.replace(":" + parameter, "'" + literal.replace("'", "''") + "'"));
  }

  /** Runs all statements of the file, in the connection's transaction. */
  public void runOn(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(text);
    }
  }
}
