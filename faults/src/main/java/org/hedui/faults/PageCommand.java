package org.hedui.faults;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Publishes the results of one build in {@code docs/}. */
@Command(
    name = "page",
    mixinStandardHelpOptions = true,
    description =
        "Publishes the results of one build: docs/faults.tsv and its table in docs/faults.md.")
final class PageCommand implements Callable<Integer> {
  @Mixin private ResultsOptions kept = new ResultsOptions();

  private PageCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Tried> tries = kept.results().of(kept.build());
    if (tries.isEmpty()) {
      throw new IllegalArgumentException("no results of build " + kept.build());
    }
    FaultsPage.in(Launched.HOME).publish(tries);
    return 0;
  }
}
