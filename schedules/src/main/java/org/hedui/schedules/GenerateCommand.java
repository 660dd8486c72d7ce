package org.hedui.schedules;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hedui.sample.GeneratorOptions;
import org.hedui.sample.Province;
import org.hedui.schedules.console.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hedui generate}: a synthetic province with planted errors and their truth. */
@Command(name = "generate", mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {
  private final Hedui hedui;

  @Option(names = "--students", paramLabel = "N", required = true)
  private int students;

  @Option(names = "--schools", paramLabel = "N", required = true)
  private int schools;

  @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
  private long seed;

  @Option(names = "--out", paramLabel = "DIR", required = true)
  private Path out = Path.of("");

  @Option(names = "--clean")
  private boolean clean;

  GenerateCommand(Hedui hedui) {
    this.hedui = hedui;
  }

  @Override
  public Integer call() throws IOException {
    GeneratorOptions options;
    try {
      options = new GeneratorOptions(students, schools, seed, !clean);
    } catch (IllegalArgumentException e) {
      throw new Failure(e, ExitCode.USAGE, "generate", String.valueOf(e.getMessage()));
    }
    Province.generate(options, out);
    Console console = hedui.console();
    if (console.json()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("inbox", out.resolve("inbox").toString());
      json.put("date", Province.DATE);
      console.json(json);
    } else {
      console.line(console.text("generate.done", out.resolve("inbox"), Province.DATE));
    }
    return ExitCode.DONE.value();
  }
}
