package org.hedui.io.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.hedui.io.database.DatabaseProblem.Kind;

/** The data directory of the embedded server: {@code <data>/postgres}. */
final class Cluster {
  static final String USER = "hedui";
  static final String DATABASE = "hedui";
  private static final String PASSWORD_FILE = "hedui.password";

  private final Path directory;
  private final ServerAccount account;

  private Cluster(Path directory, ServerAccount account) {
    this.directory = directory;
    this.account = account;
  }

  /** Opens the cluster, or makes it where there is none; nothing runs on it afterwards. */
  static Cluster open(Path data, ServerBinaries binaries, ServerLog log, boolean durable)
      throws IOException {
    Path directory = data.resolve("postgres");
    if (isAbsentOrEmpty(directory)) {
      create(directory, binaries, log, durable);
    }
    ServerProcesses.endAll(directory);
    requireVersion(directory);
    ServerAccount account = ServerAccount.find(binaries, directory);
    // Nothing runs here any more: a left-over pid file would only name an innocent process.
    Files.deleteIfExists(directory.resolve("postmaster.pid"));
    return new Cluster(directory, account);
  }

  Path directory() {
    return directory;
  }

  ServerAccount account() {
    return account;
  }

  String password() throws IOException {
    Path file = directory.resolve(PASSWORD_FILE);
    if (!Files.exists(file)) {
      throw new DatabaseProblem(Kind.DAMAGED, directory, "no " + PASSWORD_FILE);
    }
    return Files.readString(file, StandardCharsets.US_ASCII).strip();
  }

  private static boolean isAbsentOrEmpty(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return true;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
      return !entries.iterator().hasNext();
    }
  }

  private static void requireVersion(Path directory) throws IOException {
    Path file = directory.resolve("PG_VERSION");
    if (!Files.exists(file)) {
      throw new DatabaseProblem(Kind.DAMAGED, directory, "no PG_VERSION");
    }
    String version = Files.readString(file, StandardCharsets.US_ASCII).strip();
    if (!version.equals(Integer.toString(ServerBinaries.major()))) {
      throw new DatabaseProblem(
          Kind.WRONG_VERSION, directory, "PostgreSQL " + version + " ≠ " + ServerBinaries.major());
    }
  }

  // Complete or absent: made beside its place and moved there when done.
  private static void create(
      Path directory, ServerBinaries binaries, ServerLog log, boolean durable) throws IOException {
    Path made = directory.resolveSibling("postgres.new");
    ServerProcesses.endAll(made);
    Directories.delete(made);
    Files.createDirectory(
        made, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    ServerAccount account = ServerAccount.find(binaries, made);
    String password = newPassword();
    List<String> initdb =
        List.of(
            binaries.program("initdb").toString(),
            "--pgdata=" + made,
            "--username=" + USER,
            "--pwfile=/dev/stdin",
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--no-data-checksums", // each hint bit would be logged with its page after a bulk load
            durable ? "--no-instructions" : "--no-sync");
    run(account.command(initdb), password + "\n", made, log);
    List<String> single =
        List.of(
            binaries.program("postgres").toString(),
            "--single",
            "-D",
            made.toString(),
            "-c",
            "log_checkpoints=off",
            "template1");
    run(account.command(single), "create database " + DATABASE + ";\n", made, log);
    Path file = made.resolve(PASSWORD_FILE);
    Files.writeString(file, password, StandardCharsets.US_ASCII);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    Directories.giveTo(file, account.uid(), account.gid());
    Files.deleteIfExists(directory); // an empty directory
    Files.move(made, directory, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void run(List<String> command, String input, Path directory, ServerLog log)
      throws IOException {
    log.mark();
    if (Programs.run(command, input, log.file()) != 0) {
      throw log.problem(directory);
    }
  }

  private static String newPassword() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
