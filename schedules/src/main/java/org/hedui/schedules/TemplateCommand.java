package org.hedui.schedules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hedui.io.report.template.TemplateWorkbook;
import org.hedui.rules.Feed;
import org.hedui.schedules.console.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hedui template NAME -o FILE.xlsx}: an empty workbook of a feed, to be filled in. */
@Command(name = "template", mixinStandardHelpOptions = true)
final class TemplateCommand implements Callable<Integer> {
  private final Hedui hedui;

  @Parameters(paramLabel = "NAME", descriptionKey = "feed")
  private String name = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE.xlsx",
      required = true)
  private Path file = Path.of("");

  @Option(names = "--force")
  private boolean force;

  TemplateCommand(Hedui hedui) {
    this.hedui = hedui;
  }

  @Override
  public Integer call() throws IOException {
    Feed feed = FeedNames.of(name);
    if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      throw new Failure(ExitCode.USAGE, "template-name", file);
    }
    if (Files.isDirectory(file) || Files.exists(file) && !force) {
      throw new Failure(ExitCode.USAGE, "template-there", file);
    }
    write(feed);
    Console console = hedui.console();
    if (console.json()) {
      console.json(Map.of("template", file.toString()));
    } else {
      console.line(console.text("template.done", file, console.texts().feed(feed)));
    }
    return ExitCode.DONE.value();
  }

  /** Complete or not at all: what was there stays until the new one is whole. */
  private void write(Feed feed) throws IOException {
    Path draft = file.resolveSibling("." + file.getFileName() + ".draft");
    try {
      TemplateWorkbook.write(feed, draft, hedui.options().lang());
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
