package org.hedui.io.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The processes of a PostgreSQL server, found by the directory they work in: the only sign that is
 * right after a kill, when the pid file may name a process that is somebody else by now.
 */
final class ServerProcesses {
  private ServerProcesses() {}

  /**
   * Ends whatever still runs on this cluster: a server whose program was killed, or its orphans.
   */
  static void endAll(Path cluster) {
    for (String signal : List.of("INT", "QUIT", "KILL")) {
      List<ProcessHandle> running = of(cluster);
      if (running.isEmpty()) {
        return;
      }
      running.forEach(p -> signal(p.pid(), signal));
      awaitEnd(cluster, "INT".equals(signal) ? 60 : 10);
    }
  }

  /** Sends a signal; {@code INT} is PostgreSQL's fast shutdown. */
  static void signal(long pid, String signal) {
    try {
      new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor(10, TimeUnit.SECONDS);
    } catch (IOException e) {
      throw new IllegalStateException("no shell to send a signal with", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void awaitEnd(Path cluster, int seconds) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (System.nanoTime() < end && !of(cluster).isEmpty()) {
      pause(20);
    }
  }

  static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Every live process of a server that works in this directory. */
  static List<ProcessHandle> of(Path cluster) {
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      return processes
          .filter(p -> p.getFileName().toString().chars().allMatch(Character::isDigit))
          .filter(p -> worksIn(p, cluster))
          .flatMap(p -> ProcessHandle.of(Long.parseLong(p.getFileName().toString())).stream())
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static boolean worksIn(Path process, Path cluster) {
    try {
      return Files.readSymbolicLink(process.resolve("cwd")).equals(cluster)
          && Files.readSymbolicLink(process.resolve("exe"))
              .getFileName()
              .toString()
              .startsWith("postgres");
    } catch (IOException e) {
      return false; // ended meanwhile, or not ours to look at
    }
  }
}
