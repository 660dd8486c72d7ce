package org.hedui.io.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.hedui.io.Owners;
import org.hedui.io.PrivateFolders;
import org.hedui.io.Trees;
import org.hedui.io.database.DatabaseProblem.Kind;

/**
 * A real PostgreSQL that starts and stops with us. Its data stay in {@code <data>/postgres}; one
 * process at a time may use them, unless that process {@link #share}s its server. Whatever a killed
 * run left behind (a lock, a pid file, a running server) is cleared away by the next start.
 */
public final class EmbeddedServer implements AutoCloseable {
  private static final int PORTS_TO_TRY = 5;
  private static final long START_MINUTES = 30; // replaying the log after a crash may take its time

  private final Cluster cluster;
  private final DataLock lock;
  private final long pid;
  private final Database database;
  private final ServerWatch watch;
  private final Thread hook = new Thread(this::stop, "stop-postgres");
  private boolean stopped;

  private EmbeddedServer(Cluster cluster, DataLock lock, long pid, Database database)
      throws IOException {
    this.cluster = cluster;
    this.lock = lock;
    this.pid = pid;
    this.database = database;
    this.watch = ServerWatch.over(pid, cluster.directory());
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Starts the server of this data directory, tuned for this machine. */
  public static EmbeddedServer start(Path data) {
    return start(data, data, ServerSettings.ofMachine());
  }

  /**
   * Starts the server of this data directory.
   *
   * @param data where the data are kept
   * @param programs where the server's programs are unpacked, if that directory is there and
   *     writable; else they are unpacked beside the data
   * @param settings PostgreSQL settings
   */
  public static EmbeddedServer start(Path data, Path programs, ServerSettings settings) {
    try {
      Path home = PrivateFolders.data(data).toRealPath();
      DataLock lock = DataLock.take(home);
      try {
        return start(home, programs.toAbsolutePath(), settings, lock);
      } catch (IOException | RuntimeException | Error e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw problem(data, e);
    }
  }

  private static EmbeddedServer start(
      Path data, Path programs, ServerSettings settings, DataLock lock) throws IOException {
    ServerBinaries binaries = ServerBinaries.in(programs, data);
    ServerLog log = ServerLog.in(data);
    Cluster cluster = Cluster.open(data, binaries, log, settings.durable());
    for (int i = 1; ; i++) {
      int port = freePort();
      log.mark();
      Process process = Programs.builder(command(cluster, settings, port), log.file()).start();
      if (awaitReady(cluster.directory(), process)) {
        String password = Cluster.password(cluster.directory());
        return new EmbeddedServer(
            cluster, lock, pid(cluster.directory()), database(port, password));
      }
      ServerProcesses.endAll(cluster.directory());
      if (!log.portTaken() || i == PORTS_TO_TRY) {
        throw log.problem(cluster.directory());
      }
    }
  }

  /**
   * Whether a server could be made below this folder: there are programs for this machine, and an
   * account that can run them there. Leaves nothing behind.
   *
   * @throws DatabaseProblem that says what is missing
   */
  public static void requirePossible(Path folder, Path programs) {
    try {
      Path probe = Files.createTempDirectory(folder.toRealPath(), ".hedui-probe");
      try {
        reachBelow(probe, programs);
      } finally {
        Trees.delete(probe);
      }
    } catch (IOException e) {
      throw problem(folder, e);
    }
  }

  private static void reachBelow(Path probe, Path programs) throws IOException {
    Owners.share(probe);
    Files.setPosixFilePermissions(probe, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path cluster =
        Files.createDirectory(
            probe.resolve("postgres"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Cluster.reach(cluster, ServerBinaries.in(programs.toAbsolutePath(), probe));
  }

  /**
   * Lets other processes of this machine use the server while we run; they find it by {@link
   * #shared}.
   */
  public void share() {
    try {
      lock.share();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The server of this data directory that another process runs and shares; empty for none. */
  public static Optional<Database> shared(Path data) {
    try {
      Path home = data.toRealPath();
      Path cluster = home.resolve("postgres");
      List<String> lines = pidFile(cluster);
      if (lines.size() < 8 || !DataLock.isShared(home)) {
        return Optional.empty();
      }
      return Optional.of(
          database(Integer.parseInt(lines.get(3).strip()), Cluster.password(cluster)));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty(); // not ours to read: as good as taken
    }
  }

  private static Database database(int port, String password) {
    return new Database(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.DATABASE, Cluster.USER, password);
  }

  /** Whether the server still runs. */
  public boolean isAlive() {
    return isAlive(pid);
  }

  /** Where to connect. */
  public Database database() {
    return database;
  }

  /** Stops the server and frees the data directory; connections still open are cut. */
  @Override
  public void close() {
    stop();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // we are shutting down already
    }
  }

  private synchronized void stop() {
    if (stopped) {
      return;
    }
    stopped = true;
    ServerProcesses.signal(pid, "INT");
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (System.nanoTime() < end && isAlive(pid)) {
      ServerProcesses.pause(5);
    }
    ServerProcesses.endAll(cluster.directory());
    watch.end();
    try {
      lock.close();
    } catch (IOException e) {
      // the system frees it with the process
    }
  }

  private static boolean isAlive(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  private static List<String> command(Cluster cluster, ServerSettings settings, int port) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-D", cluster.directory().toString(), "-p", Integer.toString(port)));
    for (String setting : settings.settings()) {
      arguments.addAll(List.of("-c", setting));
    }
    return Programs.detached(cluster.command("postgres", arguments));
  }

  // The server writes its state into the eighth line of its pid file.
  private static boolean awaitReady(Path cluster, Process process) {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(START_MINUTES);
    while (System.nanoTime() < end && process.isAlive()) {
      List<String> lines = pidFile(cluster);
      if (lines.size() >= 8 && lines.get(7).strip().equals("ready")) {
        return true;
      }
      ServerProcesses.pause(5);
    }
    return false;
  }

  private static long pid(Path cluster) {
    return Long.parseLong(pidFile(cluster).get(0).strip());
  }

  private static List<String> pidFile(Path cluster) {
    try {
      return Files.readAllLines(cluster.resolve("postmaster.pid"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return List.of();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  private static DatabaseProblem problem(Path data, IOException e) {
    String said = String.valueOf(e.getMessage());
    Kind kind = Kind.START_FAILED;
    if (said.contains("No space left") || said.contains("quota")) {
      kind = Kind.DISK_FULL;
    } else if (e instanceof AccessDeniedException || said.contains("Operation not permitted")) {
      kind = Kind.NOT_ALLOWED;
    }
    String detail = e instanceof FileSystemException f ? f.getFile() + "" : said;
    return new DatabaseProblem(kind, data, detail, e);
  }
}
