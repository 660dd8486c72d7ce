package org.hedui.schedules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.hedui.jobs.NightOptions;
import org.hedui.rules.Feed;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hedui import}: only receives and loads, an inbox or single files of one feed. */
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  private final Hedui hedui;

  @Option(names = "--inbox", paramLabel = "DIR")
  private @Nullable Path inbox;

  @Option(names = "--feed", paramLabel = "NAME")
  private @Nullable String feed;

  @Parameters(paramLabel = "FILE", arity = "0..*", descriptionKey = "import-files")
  private List<Path> files = List.of();

  @Option(names = "--date", paramLabel = "YYYY-MM-DD")
  private LocalDate date = Today.date();

  ImportCommand(Hedui hedui) {
    this.hedui = hedui;
  }

  @Override
  public Integer call() throws IOException {
    boolean single = feed != null && !files.isEmpty();
    if (single == (inbox != null) || (feed == null && !files.isEmpty())) {
      throw new Failure(ExitCode.USAGE, "import-what");
    }
    return run(inbox != null ? of(inbox) : ofFiles(FeedNames.of(String.valueOf(feed))));
  }

  private Integer run(NightOptions options) {
    return new NightRun(hedui)
        .run("import", options, new NightReport(hedui.console(), options))
        .value();
  }

  private NightOptions of(Path from) {
    return RunOptions.of(hedui.options(), date, from, null, Set.of(), null);
  }

  private NightOptions ofFiles(Feed of) throws IOException {
    HandedFiles handed = new HandedFiles(HandedFiles.folder(hedui.options()).root(), of);
    Set<String> folders = new TreeSet<>();
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new Failure(ExitCode.USAGE, "absent", file);
      }
      folders.add(handed.keep(file));
    }
    return of(handed.root()).only(folders);
  }
}
