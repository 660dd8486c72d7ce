package org.hedui.faults;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where results are kept, and of which build. */
final class ResultsOptions {
  @Option(names = "--results", description = "File of results (default: ${DEFAULT-VALUE}).")
  private Path results = Path.of("faults/target/results.tsv");

  @Option(names = "--build", description = "Name of the build; default: its commit.")
  private @Nullable String build;

  Results results() {
    return new Results(results);
  }

  String build() throws IOException, InterruptedException {
    return build == null ? Build.of(Launched.HOME) : build;
  }
}
