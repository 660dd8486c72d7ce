package org.hedui.io.database.testing;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hedui.io.database.Database;

/**
 * A PostgreSQL that is installed on this machine, run for a test as "a server of one's own": the
 * account {@code clerk} is no superuser and owns database {@code province}. Where none is
 * installed, {@link #binaries} is empty and the test is skipped.
 */
public final class InstalledServer implements AutoCloseable {
  private static final String PASSWORD = "secret of the test";

  private final Path directory;
  private final Process server;
  private final int port;

  private InstalledServer(Path directory, Process server, int port) {
    this.directory = directory;
    this.server = server;
    this.port = port;
  }

  /** The programs of the newest installed version from 14 to 17, other than the embedded one. */
  public static Optional<Path> binaries() {
    return Stream.of("17", "16", "15", "14")
        .flatMap(v -> Stream.of("/usr/lib/postgresql/" + v, "/usr/pgsql-" + v))
        .map(p -> Path.of(p, "bin"))
        .filter(p -> Files.isExecutable(p.resolve("initdb")))
        .findFirst();
  }

  /** Starts it in a new directory. */
  public static InstalledServer start(Path binaries) throws IOException {
    Path directory = Files.createTempDirectory("hedui-installed");
    Path data = directory.resolve("data");
    Path password = Files.writeString(directory.resolve("password"), PASSWORD + "\n");
    List<String> initdb = new ArrayList<>(account());
    initdb.addAll(List.of(binaries.resolve("initdb").toString(), "-D", data.toString()));
    initdb.addAll(List.of("-U", "boss", "--pwfile=" + password, "-A", "scram-sha-256"));
    initdb.addAll(List.of("-E", "UTF8", "--locale=C", "--no-sync"));
    run(initdb, directory);
    int port = freePort();
    List<String> command = new ArrayList<>(account());
    command.addAll(List.of(binaries.resolve("postgres").toString(), "-D", data.toString()));
    command.addAll(List.of("-p", Integer.toString(port), "-c", "listen_addresses=127.0.0.1"));
    command.addAll(List.of("-c", "unix_socket_directories=", "-c", "fsync=off"));
    Process server = builder(command, directory).start();
    InstalledServer started = new InstalledServer(directory, server, port);
    started.awaitReady(data);
    started.boss("create role clerk login password '" + PASSWORD + "'");
    started.boss("create database province owner clerk encoding 'UTF8' template template0");
    return started;
  }

  /** The database as its owner. */
  public Database database() {
    return new Database(url("province"), "clerk", PASSWORD);
  }

  /** Runs a statement as superuser. */
  public void boss(String sql) {
    TestServer.execute(new Database(url("postgres"), "boss", PASSWORD), sql);
  }

  private String url(String name) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
  }

  @Override
  public void close() {
    server.destroyForcibly();
    server.onExit().join();
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException e) {
      // its last children may still be leaving
    }
  }

  private void awaitReady(Path data) throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    while (server.isAlive()) {
      if (Files.exists(pidFile) && Files.readString(pidFile).contains("\nready")) {
        return;
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
    }
    throw new IOException(Files.readString(directory.resolve("log")));
  }

  private static List<String> account() {
    boolean root = new UnixSystem().getUid() == 0;
    return root ? List.of("unshare", "-U", "--") : List.of();
  }

  private static void run(List<String> command, Path directory) throws IOException {
    try {
      if (builder(command, directory).start().waitFor() != 0) {
        throw new IOException(Files.readString(directory.resolve("log")));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static ProcessBuilder builder(List<String> command, Path directory) {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.resolve("log").toFile()));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }
}
