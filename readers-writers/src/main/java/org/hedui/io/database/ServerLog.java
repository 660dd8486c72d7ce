package org.hedui.io.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hedui.io.Owners;
import org.hedui.io.PrivateFolders;
import org.hedui.io.database.DatabaseProblem.Kind;

/**
 * What the server says, in {@code <data>/logs/postgres.log}; read to explain why it did not start.
 */
final class ServerLog {
  private static final long FULL = 5L << 20;
  private static final Pattern LINE = Pattern.compile(".*?(?:PANIC|FATAL|ERROR|error): +(.*)");

  private final Path file;
  private long mark;

  private ServerLog(Path file) {
    this.file = file;
  }

  static ServerLog in(Path data) throws IOException {
    Path directory = PrivateFolders.below(data, "logs");
    Path file = directory.resolve("postgres.log");
    if (Files.exists(file) && Files.size(file) > FULL) {
      Files.move(file, directory.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
    if (!Files.exists(file)) {
      Files.createFile(file);
    }
    Owners.share(directory);
    try (DirectoryStream<Path> logs = Files.newDirectoryStream(directory)) {
      for (Path log : logs) {
        Owners.share(log);
      }
    }
    return new ServerLog(file);
  }

  Path file() {
    return file;
  }

  /** From here on the server speaks about what we do next. */
  void mark() throws IOException {
    mark = Files.exists(file) ? Files.size(file) : 0;
  }

  private String sinceMark() {
    try {
      byte[] all = Files.readAllBytes(file);
      int from = (int) Math.min(mark, all.length);
      return new String(all, from, all.length - from, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  /** The port was taken between our choosing it and the server's taking it. */
  boolean portTaken() {
    return sinceMark().contains("Address already in use");
  }

  /** Why the server ended, from its own words. */
  DatabaseProblem problem(Path where) {
    String said = sinceMark();
    return new DatabaseProblem(kind(said), where, reason(said));
  }

  private static Kind kind(String said) {
    if (said.contains("No space left on device") || said.contains("Disk quota exceeded")) {
      return Kind.DISK_FULL;
    }
    if (said.contains("Permission denied") || said.contains("has wrong ownership")) {
      return Kind.NOT_ALLOWED;
    }
    // Of another version it is not, PG_VERSION was looked at: its control file holds nonsense.
    if (said.contains("PANIC")
        || said.contains("database files are incompatible with server")
        || said.contains("could not open file")
        || said.contains("could not read file")
        || said.contains("could not access file")
        || said.contains("could not open directory")
        || said.contains("could not find the database system")
        || said.contains("control file")
        || said.contains("checkpoint record")
        || said.contains("is not a valid data directory")
        || said.contains("invalid ")) {
      return Kind.DAMAGED;
    }
    return Kind.START_FAILED;
  }

  private static String reason(String said) {
    Optional<String> line =
        said.lines().map(LINE::matcher).filter(m -> m.matches()).map(m -> m.group(1)).findFirst();
    return line.orElseGet(
        () -> said.lines().filter(l -> !l.isBlank()).reduce((a, b) -> b).orElse(""));
  }
}
