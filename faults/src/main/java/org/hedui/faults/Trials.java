package org.hedui.faults;

import java.io.IOException;
import java.util.regex.Pattern;
import org.hedui.io.Trees;

/** Tries an experiment again and again and writes down each result. */
final class Trials {
  private static final Pattern TRACE = Pattern.compile("\\tat |Exception|^Caused by|java\\.");

  private final Ground ground;
  private final Results results;
  private final long seed;

  Trials(Ground ground, Results results, long seed) {
    this.ground = ground;
    this.results = results;
    this.seed = seed;
  }

  /** Tries numbers {@code from} to {@code to - 1}. */
  void run(Experiment experiment, int from, int to) throws IOException, InterruptedException {
    for (int number = from; number < to; number++) {
      Results.Tried tried = once(experiment, number);
      results.add(experiment.name(), tried);
      System.out.printf(
          "%s %d/%d: exit code %d, %s%n",
          experiment.name(),
          number + 1,
          to,
          tried.exitCode(),
          tried.ok() ? tried.line() : "WRONG " + tried.wrong());
      if (tried.skipped()) {
        return;
      }
    }
  }

  private Results.Tried once(Experiment experiment, int number)
      throws IOException, InterruptedException {
    Try one = Try.of(ground, experiment.name(), number, seed);
    Results.Tried tried;
    try (one) {
      Ended ended = experiment.doing().disturb(one);
      String wrong = said(ended) + one.verdict();
      tried = new Results.Tried(number, ended.exitCode(), one.anonymous(ended.line()), wrong);
    } catch (Experiment.Skipped e) {
      tried = Results.Tried.skipped(number, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception | AssertionError e) {
      tried = new Results.Tried(number, -1, "", String.valueOf(e));
    }
    if (tried.wrong().isEmpty()) {
      Trees.delete(one.folder());
    }
    return tried;
  }

  /** What is wrong with what the disturbed command said. */
  private static String said(Ended ended) {
    int code = ended.exitCode();
    if (ended.done() || code == Ended.KILLED) {
      return "";
    }
    boolean ours = code == 1 || code == 2 || code == 4 || code == Ended.TERMINATED;
    boolean oneLine = ended.err().size() == 1 || code == Ended.TERMINATED && ended.err().isEmpty();
    boolean trace = ended.err().stream().anyMatch(line -> TRACE.matcher(line).find());
    return ours && oneLine && !trace ? "" : "it says: " + ended.text() + "\n";
  }
}
