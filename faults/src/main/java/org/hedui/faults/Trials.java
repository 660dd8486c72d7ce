package org.hedui.faults;

import java.io.IOException;
import org.hedui.io.Trees;

/** Tries an experiment again and again and writes down each result. */
final class Trials {
  private final Ground ground;
  private final Results results;
  private final String build;
  private final String province;
  private final long seed;

  Trials(Ground ground, Results results, String build, String province, long seed) {
    this.ground = ground;
    this.results = results;
    this.build = build;
    this.province = province;
    this.seed = seed;
  }

  /** Tries numbers {@code from} to {@code to - 1}. */
  void run(Experiment experiment, int from, int to) throws IOException, InterruptedException {
    for (int number = from; number < to; number++) {
      Tried tried = once(experiment, number);
      results.add(tried);
      System.out.printf(
          "%s %d/%d: %s, exit code %d%s, %s%n",
          experiment.name(),
          number + 1,
          to,
          tried.effect().text(),
          tried.exitCode(),
          tried.step().isEmpty() ? "" : " in " + tried.step(),
          tried.ok() ? tried.line() : "WRONG " + tried.wrong());
      if (tried.effect() == Effect.NOT_POSSIBLE) {
        return;
      }
    }
  }

  private Tried once(Experiment experiment, int number) throws IOException, InterruptedException {
    Tried.Key key = new Tried.Key(build, province, experiment.name(), seed, number);
    Try one = Try.of(ground, experiment.name(), number, seed);
    Tried tried;
    try (one) {
      Ended ended = experiment.doing().disturb(one);
      Effect effect = one.effect(ended);
      String step = effect == Effect.BIT ? one.lastStep() : "";
      String line = one.anonymous(ended.line());
      String wrong = one.anonymous(new Verdict(one).of(ended));
      tried = new Tried(key, effect, ended.exitCode(), step, line, wrong);
    } catch (Experiment.Skipped e) {
      tried = new Tried(key, Effect.NOT_POSSIBLE, -1, "", String.valueOf(e.getMessage()), "");
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception | AssertionError e) {
      tried = new Tried(key, Effect.BIT, -1, "", "", String.valueOf(e));
    }
    if (tried.ok()) {
      Trees.delete(one.folder());
    }
    return tried;
  }
}
