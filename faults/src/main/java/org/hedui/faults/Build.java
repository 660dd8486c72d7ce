package org.hedui.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Which program it is that is tried. */
final class Build {
  private static final String UNKNOWN = "unknown";

  /** What the program is built from: neither tests nor pages, nor the experiments themselves. */
  private static final List<String> PROGRAM =
      List.of(
          "hedui",
          "pom.xml",
          ".mvn",
          "policy",
          ":(glob)*/pom.xml",
          ":(glob)*/src/main/**",
          ":(exclude)benchmarks",
          ":(exclude)faults");

  private Build() {}

  /**
   * The last commit that changed the program, with {@code -changed} where there are more changes.
   */
  static String of(Path root) throws IOException, InterruptedException {
    String commit = git(root, "log", "-1", "--abbrev=10", "--format=%h", "--");
    if (commit.isEmpty()) {
      return UNKNOWN;
    }
    return git(root, "status", "--porcelain", "--").isEmpty() ? commit : commit + "-changed";
  }

  /** What git says of the program; empty where it cannot. */
  private static String git(Path root, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    command.addAll(PROGRAM);
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .directory(root.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      return ""; // no such program
    }
    String said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    return process.waitFor() == 0 ? said : "";
  }
}
