package org.hedui.schedules.night;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.hedui.schedules.Ended;
import org.hedui.schedules.HeduiCommand;

/** The program in a process of its own, as the launcher starts it. */
final class HeduiProcess {
  private static final int MINUTES = 10;

  private final Process process;
  private final List<String> told = new ArrayList<>();
  private final CompletableFuture<List<String>> out;
  private final CompletableFuture<List<String>> err;

  private HeduiProcess(Process process, Predicate<String> killAt) {
    this.process = process;
    this.out = reading(() -> read(process.getInputStream(), line -> false));
    this.err = reading(() -> read(process.getErrorStream(), killAt));
  }

  private static CompletableFuture<List<String>> reading(Supplier<List<String>> reader) {
    return CompletableFuture.supplyAsync(reader, task -> new Thread(task, "output").start());
  }

  /** Runs a command to its end. */
  static Ended run(Path directory, String... arguments) throws IOException, InterruptedException {
    return start(directory, arguments).end();
  }

  /** The same in an environment with these variables. */
  static Ended run(Path directory, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    return start(directory, environment, line -> false, arguments).end();
  }

  /** Runs a command and kills it (SIGKILL) at the first line on standard error that is taken. */
  static Ended killed(Path directory, Predicate<String> at, String... arguments)
      throws IOException, InterruptedException {
    return start(directory, Map.of(), at, arguments).end();
  }

  /** Starts a command. */
  static HeduiProcess start(Path directory, String... arguments) throws IOException {
    return start(directory, Map.of(), line -> false, arguments);
  }

  private static HeduiProcess start(
      Path directory,
      Map<String, String> environment,
      Predicate<String> killAt,
      String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // A short life: compiling well costs more than it brings.
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dhedui.programs=" + HeduiCommand.programs()));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("org.hedui.schedules.Hedui");
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().putAll(environment);
    return new HeduiProcess(builder.start(), killAt);
  }

  /** Waits for a line on standard error; fails where the process ends before it comes. */
  synchronized void await(Predicate<String> line) throws InterruptedException {
    while (told.stream().noneMatch(line)) {
      if (err.isDone()) {
        throw new IllegalStateException("ended before the line came:\n" + String.join("\n", told));
      }
      wait(100);
    }
  }

  /** Whether a line has been printed on standard error. */
  synchronized boolean hasTold(Predicate<String> line) {
    return told.stream().anyMatch(line);
  }

  boolean alive() {
    return process.isAlive();
  }

  /** SIGKILL. What it has printed can still be read, which is why this goes by its handle. */
  void kill() {
    process.toHandle().destroyForcibly();
  }

  /** SIGTERM. */
  void terminate() {
    process.toHandle().destroy();
  }

  /** Waits for its end. */
  Ended end() throws InterruptedException {
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException(
          "still running after " + MINUTES + " minutes:\n" + String.join("\n", err.join()));
    }
    return new Ended(process.exitValue(), out.join(), err.join());
  }

  private List<String> read(InputStream stream, Predicate<String> killAt) {
    List<String> lines = new ArrayList<>();
    try (BufferedReader output =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        lines.add(line);
        if (killAt.test(line)) {
          kill();
        }
        synchronized (this) {
          told.add(line);
          notifyAll();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }
}
