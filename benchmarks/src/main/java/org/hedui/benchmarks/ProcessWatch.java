package org.hedui.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Watches a program and the PostgreSQL that it has started, four times a second, through {@code
 * /proc}. A process that has ended is counted by its parent once that has heard of it, and until
 * then as it was last seen.
 */
final class ProcessWatch implements AutoCloseable {
  private static final double TICKS = 100; // a second, on every Linux that Java runs on
  private static final int INTERVAL_MS = 250;

  private final ProcessHandle program;
  private final long start = System.nanoTime();
  private final double cpuBefore;
  private final Thread thread;
  private volatile boolean ended;
  private double clientCpu;
  private double serverCpu;
  private long clientMb;
  private long serverMb;

  private ProcessWatch(ProcessHandle program) {
    this.program = program;
    this.cpuBefore = Stat.of(program.pid()).map(Stat::own).orElse(0.0);
    this.thread = new Thread(this::watch, "process-watch");
    thread.setDaemon(true);
    thread.start();
  }

  static ProcessWatch of(ProcessHandle program) {
    return new ProcessWatch(program);
  }

  private void watch() {
    while (!ended) {
      look();
      try {
        Thread.sleep(INTERVAL_MS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private synchronized void look() {
    Stat.of(program.pid()).ifPresent(s -> clientCpu = Math.max(clientCpu, s.own() - cpuBefore));
    clientMb = Math.max(clientMb, memory(program.pid(), "VmHWM"));
    Map<Long, Stat> server = new HashMap<>();
    program
        .descendants()
        .forEach(
            child ->
                Stat.of(child.pid())
                    .filter(s -> s.command().equals("postgres"))
                    .ifPresent(s -> server.put(child.pid(), s)));
    double cpu = 0;
    long mb = 0;
    long shared = 0;
    for (Map.Entry<Long, Stat> process : server.entrySet()) {
      boolean postmaster = !server.containsKey(process.getValue().parent());
      cpu += process.getValue().own() + (postmaster ? process.getValue().children() : 0);
      mb += memory(process.getKey(), "RssAnon");
      shared = Math.max(shared, memory(process.getKey(), "RssShmem"));
    }
    serverCpu = Math.max(serverCpu, cpu);
    serverMb = Math.max(serverMb, mb + shared);
  }

  /** What it has cost since the watch began. */
  synchronized Usage usage() {
    look();
    return new Usage((System.nanoTime() - start) / 1e9, clientCpu, serverCpu, clientMb, serverMb);
  }

  @Override
  public void close() {
    ended = true;
    thread.interrupt();
  }

  private static long memory(long pid, String field) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
              .filter(line -> line.startsWith(field + ":"))
              .map(line -> line.replaceAll("\\D", ""))
              .mapToLong(Long::parseLong)
              .sum()
          / 1024;
    } catch (IOException e) {
      return 0; // it has ended
    }
  }

  /**
   * What the system says of a process.
   *
   * @param own its CPU seconds
   * @param children CPU seconds of those of its children that it has buried
   */
  private record Stat(String command, long parent, double own, double children) {
    static Optional<Stat> of(long pid) {
      try {
        String text = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] after = text.substring(text.lastIndexOf(')') + 2).split(" ");
        return Optional.of(
            new Stat(
                text.substring(text.indexOf('(') + 1, text.lastIndexOf(')')),
                Long.parseLong(after[1]),
                (Long.parseLong(after[11]) + Long.parseLong(after[12])) / TICKS,
                (Long.parseLong(after[13]) + Long.parseLong(after[14])) / TICKS));
      } catch (IOException e) {
        return Optional.empty(); // it has ended
      }
    }
  }
}
