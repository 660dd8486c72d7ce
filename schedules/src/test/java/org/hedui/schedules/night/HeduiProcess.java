package org.hedui.schedules.night;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Runs the program in a process of its own, as the launcher does. */
final class HeduiProcess {
  private static final int MINUTES = 5;

  private HeduiProcess() {}

  /** How a run ended and what it printed (both streams). */
  record Ended(int exitCode, List<String> lines) {
    String text() {
      return String.join("\n", lines);
    }
  }

  /** Runs a command to its end. */
  static Ended run(Path directory, String... arguments) throws IOException, InterruptedException {
    return run(directory, line -> false, arguments);
  }

  /** Runs a command, and kills it (SIGKILL) at the first line that the predicate takes. */
  static Ended run(Path directory, Predicate<String> killAt, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Xmx512m", "-Dfile.encoding=UTF-8", "-cp", System.getProperty("java.class.path")));
    command.add("org.hedui.schedules.Hedui");
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
    List<String> lines = new ArrayList<>();
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        lines.add(line);
        if (process.isAlive() && killAt.test(line)) {
          process.destroyForcibly();
        }
      }
    }
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException(
          "still running after " + MINUTES + " minutes:\n" + String.join("\n", lines));
    }
    return new Ended(process.exitValue(), lines);
  }
}
