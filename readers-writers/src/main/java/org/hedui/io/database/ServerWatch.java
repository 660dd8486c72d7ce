package org.hedui.io.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A small shell that outlives us: when our end of its pipe closes without a word (kill -9), it
 * stops the server, so that no server is left behind without its program.
 */
final class ServerWatch {
  private static final String SCRIPT =
      "trap '' INT HUP TERM; read -r word; [ \"$word\" = stopped ] && exit 0;"
          + " [ \"$(readlink \"/proc/$1/cwd\")\" = \"$2\" ] && kill -INT \"$1\"";

  private final Process shell;

  private ServerWatch(Process shell) {
    this.shell = shell;
  }

  static ServerWatch over(long pid, Path cluster) throws IOException {
    List<String> command =
        Programs.detached(
            List.of("sh", "-c", SCRIPT, "sh", Long.toString(pid), cluster.toString()));
    return new ServerWatch(
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  /** The server is stopped: nothing left to watch. */
  void end() {
    try (OutputStream pipe = shell.getOutputStream()) {
      pipe.write("stopped\n".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      shell.destroyForcibly();
    }
  }
}
