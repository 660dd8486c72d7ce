package org.hedui.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;

/** Which program it is that is tried. */
final class Build {
  private static final String UNKNOWN = "unknown";

  private Build() {}

  /** The commit of a work tree, with {@code -changed} where the tree is not that of the commit. */
  static String of(Path root) throws IOException, InterruptedException {
    String commit = git(root, "rev-parse", "--short=10", "HEAD");
    if (commit.isEmpty()) {
      return UNKNOWN;
    }
    return git(root, "status", "--porcelain").isEmpty() ? commit : commit + "-changed";
  }

  /** What git says; empty where it cannot. */
  private static String git(Path root, String... arguments)
      throws IOException, InterruptedException {
    String[] command = new String[arguments.length + 1];
    command[0] = "git";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
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
