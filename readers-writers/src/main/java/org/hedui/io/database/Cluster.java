package org.hedui.io.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hedui.io.Owners;
import org.hedui.io.Trees;
import org.hedui.io.database.DatabaseProblem.Kind;

/** The data directory of the embedded server: {@code <data>/postgres}. */
final class Cluster {
  static final String USER = "hedui";
  static final String DATABASE = "hedui";
  private static final String PASSWORD_FILE = "hedui.password";

  // Entered by everybody, written by root alone: for programs that others cannot reach elsewhere.
  private static final Path SYSTEM_PROGRAMS = Path.of("/var/lib/hedui");

  private final Path directory;
  private final ServerBinaries binaries;
  private final ServerAccount account;

  private Cluster(Path directory, ServerBinaries binaries, ServerAccount account) {
    this.directory = directory;
    this.binaries = binaries;
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
    Cluster cluster = reach(directory, binaries);
    // Nothing runs here any more: a left-over pid file would only name an innocent process.
    Files.deleteIfExists(directory.resolve("postmaster.pid"));
    return cluster;
  }

  /** The cluster with an account that can work in its directory. */
  static Cluster reach(Path directory, ServerBinaries binaries) throws IOException {
    Optional<ServerAccount> account = ServerAccount.find(binaries, directory);
    if (account.isPresent()) {
      return new Cluster(directory, binaries, account.get());
    }
    if (Owners.isRoot()) {
      Files.createDirectories(SYSTEM_PROGRAMS);
      ServerBinaries reachable = ServerBinaries.in(SYSTEM_PROGRAMS, SYSTEM_PROGRAMS);
      account = ServerAccount.find(reachable, directory);
      if (account.isPresent()) {
        return new Cluster(directory, reachable, account.get());
      }
    }
    throw new DatabaseProblem(Kind.NO_ACCOUNT, directory, "unshare, setpriv, runuser, su");
  }

  Path directory() {
    return directory;
  }

  /** The command that runs one of the programs as the right account. */
  List<String> command(String program, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(binaries.program(program).toString());
    command.addAll(arguments);
    return account.command(command);
  }

  /** The password of our account in this cluster. */
  static String password(Path directory) throws IOException {
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
    Trees.delete(made);
    Files.createDirectory(
        made, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Owners.share(made);
    Cluster cluster = reach(made, binaries);
    String password = newPassword();
    List<String> options =
        List.of(
            "--pgdata=" + made,
            "--username=" + USER,
            "--auth=trust", // until pg_hba.conf is ours; no server listens before
            "--encoding=UTF8",
            "--locale=C",
            "--no-data-checksums", // each hint bit would be logged with its page after a bulk load
            durable ? "--no-instructions" : "--no-sync");
    run(cluster.command("initdb", options), "", made, log);
    List<String> single =
        List.of("--single", "-D", made.toString(), "-c", "log_checkpoints=off", "template1");
    String commands =
        "create database " + DATABASE + ";\nalter role " + USER + " password '" + password + "';\n";
    run(cluster.command("postgres", single), commands, made, log);
    cluster.write("pg_hba.conf", "host all all 127.0.0.1/32 scram-sha-256\n");
    cluster.write(PASSWORD_FILE, password + "\n");
    Files.deleteIfExists(directory); // an empty directory
    Files.move(made, directory, StandardCopyOption.ATOMIC_MOVE);
  }

  private void write(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.writeString(file, text, StandardCharsets.US_ASCII);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    Owners.giveTo(file, account.uid(), account.gid());
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
