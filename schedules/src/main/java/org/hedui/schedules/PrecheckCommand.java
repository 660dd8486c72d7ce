package org.hedui.schedules;

import static java.util.Objects.requireNonNullElse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hedui.io.intake.WorkFolder;
import org.hedui.jobs.NightOptions;
import org.hedui.jobs.precheck.CheckedFile;
import org.hedui.jobs.precheck.Precheck;
import org.hedui.jobs.precheck.UnreadableDivisions;
import org.hedui.rules.Feed;
import org.hedui.schedules.console.Console;
import org.hedui.schedules.console.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code hedui precheck}: what the night would say of a school's own file, before it is sent. Needs
 * no database and starts no Spring.
 */
@Command(name = "precheck", mixinStandardHelpOptions = true)
final class PrecheckCommand implements Callable<Integer> {
  private final Hedui hedui;

  @Option(names = "--feed", paramLabel = "NAME", required = true)
  private String feed = "";

  @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "precheck-files")
  private List<Path> files = List.of();

  @Option(names = "--school", paramLabel = "CODE", descriptionKey = "precheck-school")
  private @Nullable String school;

  @Option(names = "--date", paramLabel = "YYYY-MM-DD", descriptionKey = "precheck-date")
  private @Nullable LocalDate date;

  @Option(names = "--divisions", paramLabel = "FILE")
  private List<Path> divisions = List.of();

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "precheck-out")
  private Path out = Path.of("");

  PrecheckCommand(Hedui hedui) {
    this.hedui = hedui;
  }

  @Override
  public Integer call() throws IOException {
    Feed of = FeedNames.of(feed);
    files.forEach(PrecheckCommand::requireFile);
    divisions.forEach(PrecheckCommand::requireFile);
    LocalDate today = requireNonNullElse(date, Today.date());
    NightOptions options =
        RunOptions.of(
            hedui.options(),
            today,
            null,
            out,
            Set.of(),
            school == null || school.isBlank() ? null : school.strip());
    Console console = hedui.console();
    List<CheckedFile> checked;
    try (WorkFolder work = WorkFolder.temporary()) {
      Precheck precheck = precheck(options, of, work);
      try (Progress rows = console.progress(console.text("precheck.progress"), 0)) {
        checked = precheck.check(files, rows::advance);
      }
    }
    if (checked.isEmpty()) {
      throw new Failure(ExitCode.USAGE, "no-data-file", files.get(0));
    }
    return new PrecheckReport(console, of, today, !divisions.isEmpty()).print(checked).value();
  }

  private Precheck precheck(NightOptions options, Feed of, WorkFolder work) {
    try {
      return new Precheck(options, of, divisions, work);
    } catch (UnreadableDivisions e) {
      throw new Failure(e, ExitCode.USAGE, "divisions", e.path(), e.rules());
    }
  }

  private static void requireFile(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new Failure(ExitCode.USAGE, Files.isDirectory(file) ? "no-file" : "absent", file);
    }
  }
}
