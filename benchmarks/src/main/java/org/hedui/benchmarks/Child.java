package org.hedui.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A class of the benchmarks in a JVM of its own, so that its costs are its own. */
final class Child {
  private static final String HEAP = "-Xmx1g";

  private Child() {}

  /** Runs its main method to the end. */
  static Usage run(Path log, String main, Object... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(HEAP, "-Dfile.encoding=UTF-8"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try (ProcessWatch watch = ProcessWatch.of(process.toHandle())) {
      int exit = process.waitFor();
      Usage usage = watch.usage();
      if (exit != 0) {
        throw new IllegalStateException("exit code " + exit + " of " + main + ", see " + log);
      }
      return usage;
    }
  }
}
