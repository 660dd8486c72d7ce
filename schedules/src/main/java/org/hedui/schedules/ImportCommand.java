package org.hedui.schedules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hedui.jobs.NightOptions;
import org.hedui.rules.Feed;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code hedui import}: only receives and loads, an inbox or single files of one feed. Single files
 * are copied below the data folder first, so that a load that is broken off finds them again.
 */
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
    Path from = inbox != null ? inbox : received(FeedNames.of(String.valueOf(feed)));
    NightOptions all = RunOptions.of(hedui.options(), date, from, null, Set.of(), null);
    NightOptions options = single ? all.onlySomeFiles() : all;
    return new NightRun(hedui)
        .run("import", options, new NightReport(hedui.console(), options))
        .value();
  }

  private Path received(Feed of) throws IOException {
    Path folder = hedui.options().data().resolve("received");
    Path place = Files.createDirectories(folder.resolve(of.folder()));
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new Failure(ExitCode.USAGE, "absent", file);
      }
      copy(file, place.resolve(file.getFileName()));
      Path manifest = file.resolveSibling(file.getFileName() + ".manifest.json");
      if (Files.isRegularFile(manifest)) {
        copy(manifest, place.resolve(manifest.getFileName()));
      }
    }
    return folder;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
  }
}
