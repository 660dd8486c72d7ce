package org.hedui.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs {@code ./hedui} as a user does. */
final class Launcher {
  private static final Path HOME = Path.of(System.getProperty("hedui.home", "."));

  private Launcher() {}

  /** What a command printed and cost. */
  record Done(String output, Usage usage) {}

  /** Runs a command to its end; the exit code must be 0, or 3 where files were held. */
  static Done run(Path log, String... arguments) throws IOException, InterruptedException {
    return run(log, "", arguments);
  }

  /** The same with options for its JVM. */
  static Done run(Path log, String jvmOptions, String[] arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(HOME.resolve("hedui").toString()));
    command.addAll(List.of(arguments));
    Path out = log.resolveSibling(log.getFileName() + ".out");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(log.toFile());
    if (!jvmOptions.isEmpty()) {
      builder.environment().put("HEDUI_JAVA_OPTS", jvmOptions);
    }
    Process process = builder.start();
    try (ProcessWatch watch = ProcessWatch.of(process.toHandle())) {
      int exit = process.waitFor();
      Usage usage = watch.usage();
      if (exit != 0 && exit != 3) {
        throw new IllegalStateException(
            "exit code " + exit + " of " + String.join(" ", command) + ", see " + log);
      }
      return new Done(Files.readString(out, StandardCharsets.UTF_8), usage);
    }
  }
}
