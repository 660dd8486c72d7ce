package org.hedui.schedules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.hedui.io.database.Database;
import org.jspecify.annotations.Nullable;

/** Address, account and password of the server that {@code --db} names; never from an argument. */
final class Credentials {
  private Credentials() {}

  static Database of(GlobalOptions options, String url) {
    if (!url.startsWith("jdbc:postgresql:") || url.toLowerCase(Locale.ROOT).contains("password=")) {
      throw new Failure(ExitCode.USAGE, "db-url", url.replaceAll("(?i)(password=)[^&]*", "$1…"));
    }
    String user = options.dbUser();
    if (user == null) {
      throw new Failure(ExitCode.USAGE, "db-user");
    }
    return new Database(url, user, password(options.dbPasswordFile()));
  }

  private static String password(@Nullable Path file) {
    if (file == null) {
      String password = System.getenv("HEDUI_DB_PASSWORD");
      if (password == null) {
        throw new Failure(ExitCode.USAGE, "db-password");
      }
      return password;
    }
    try {
      return Files.readString(file).lines().findFirst().orElse("");
    } catch (CharacterCodingException e) {
      throw new Failure(e, ExitCode.USAGE, "not-utf8", file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
