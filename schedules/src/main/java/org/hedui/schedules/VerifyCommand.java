package org.hedui.schedules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hedui.io.report.OutputCheck;
import org.hedui.schedules.console.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hedui verify OUT/DATE}: whether anybody has touched the output of a night. */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  private final Hedui hedui;

  @Parameters(paramLabel = "OUT/DATE", descriptionKey = "out-date")
  private Path folder = Path.of("");

  VerifyCommand(Hedui hedui) {
    this.hedui = hedui;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new Failure(ExitCode.USAGE, "no-folder", folder);
    }
    Console console = hedui.console();
    List<String> differences = OutputCheck.differences(folder, console.texts().lang());
    if (console.json()) {
      console.json(Map.of("verified", differences.isEmpty(), "differences", differences));
    } else if (differences.isEmpty()) {
      console.line(console.text("verify.good", folder));
    } else {
      differences.forEach(console::line);
      console.note(console.text("verify.bad", differences.size()));
    }
    return (differences.isEmpty() ? ExitCode.DONE : ExitCode.FAILED).value();
  }
}
