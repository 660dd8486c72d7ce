package org.hedui.faults;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Processes that end when nobody expects it. */
final class Processes {
  static final List<Experiment> ALL =
      List.of(
          new Experiment(
              "kill", "`kill -9` of the program at a random instant", 100, Processes::kill),
          new Experiment("term", "`SIGTERM` at a random instant", 20, Processes::terminate),
          new Experiment(
              "postmaster",
              "`kill -9` of PostgreSQL's postmaster at a random instant",
              20,
              Processes::postmaster),
          new Experiment(
              "backend",
              "`kill -9` of a backend in the middle of a `COPY`",
              20,
              Processes::backend),
          new Experiment("two", "Two nights started at once", 20, Processes::two));

  private static final double SECOND_WITHIN = 2;

  private static final Pattern LANES = Pattern.compile("load-lane-.*");

  /** Seconds, less than lanes take for a small province. */
  private static final double MOST_LOADED = 0.7;

  private Processes() {}

  private static Ended kill(Try one) throws Exception {
    Launched night = one.night();
    if (night.runsFor(one.anywhere())) {
      night.kill();
      one.reached();
    }
    return night.end();
  }

  private static Ended terminate(Try one) throws Exception {
    Launched night = one.night();
    if (night.runsFor(one.anywhere())) {
      night.terminate();
      one.reached();
    }
    return night.end();
  }

  private static Ended postmaster(Try one) throws Exception {
    Launched night = one.night();
    night.runsFor(one.anywhere());
    Optional<ProcessHandle> postmaster = Optional.empty();
    while (postmaster.isEmpty() && night.runsFor(0.01)) {
      postmaster = Servers.postmaster(one.cluster());
    }
    if (postmaster.isPresent()) {
      Commands.signal(postmaster.get().pid(), "KILL");
      one.reached();
    }
    return night.end();
  }

  /** The first backend that is seen copying after a random moment of the loading. */
  private static Ended backend(Try one) throws Exception {
    NightLog log = one.log();
    Launched night = one.night();
    boolean waits = log.awaits(night, LANES, 1);
    night.runsFor(waits ? one.random().nextDouble() * MOST_LOADED : 0);
    Optional<Long> copying = Optional.empty();
    while (copying.isEmpty() && night.runsFor(0.001)) {
      copying = Servers.postmaster(one.cluster()).flatMap(p -> Servers.backend(p, "COPY"));
    }
    if (copying.isPresent()) {
      Commands.signal(copying.get(), "KILL");
      one.reached();
    }
    return night.end();
  }

  /** One of them does the night, the other is refused. */
  private static Ended two(Try one) throws Exception {
    Launched first = one.night();
    first.runsFor(one.random().nextDouble() * SECOND_WITHIN);
    Launched second = one.night();
    Ended a = first.end();
    Ended b = second.end();
    one.reached();
    Ended refused = a.done() ? b : a;
    if (a.done() == b.done() || refused.exitCode() != 4) {
      throw new AssertionError("one is done, one is refused: " + a.text() + "\n" + b.text());
    }
    return refused;
  }
}
