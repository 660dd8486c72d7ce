package org.hedui.io.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Running other programs. */
final class Programs {
  private static final boolean SETSID =
      Stream.of("/usr/bin/setsid", "/bin/setsid").map(Path::of).anyMatch(Files::isExecutable);

  private Programs() {}

  /** The command in a session of its own, out of reach of the terminal's Ctrl-C. */
  static List<String> detached(List<String> command) {
    if (!SETSID) {
      return command;
    }
    List<String> all = new ArrayList<>(command.size() + 1);
    all.add("setsid");
    all.addAll(command);
    return all;
  }

  /** A builder whose environment does not steer PostgreSQL. */
  static ProcessBuilder builder(List<String> command, Path log) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(k -> k.startsWith("PG") || k.startsWith("LC_"));
    builder.environment().put("LC_ALL", "C");
    // Hash tables of hundreds of megabytes in large pages, where the system offers them to who
    // asks.
    builder.environment().putIfAbsent("GLIBC_TUNABLES", "glibc.malloc.hugetlb=1");
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    return builder;
  }

  /** Runs to the end with this input; the exit value. */
  static int run(List<String> command, String input, Path log) throws IOException {
    Process process = builder(command, log).start();
    try (var in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // it ended before it read all: its exit value tells
    }
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      return -1;
    }
  }
}
