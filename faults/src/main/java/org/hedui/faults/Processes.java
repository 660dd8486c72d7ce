package org.hedui.faults;

import java.util.List;
import java.util.Optional;

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

  private Processes() {}

  private static Ended kill(Try one) throws Exception {
    Launched night = one.night();
    if (night.runsFor(one.anywhere())) {
      night.kill();
    }
    return night.end();
  }

  private static Ended terminate(Try one) throws Exception {
    Launched night = one.night();
    if (night.runsFor(one.anywhere())) {
      night.terminate();
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
    }
    return night.end();
  }

  /** The first, second, third … backend that is seen copying. */
  private static Ended backend(Try one) throws Exception {
    Launched night = one.night();
    double from = one.between("load", "prepare");
    long begin = System.nanoTime();
    boolean killed = false;
    while (!killed && night.runsFor(0.001)) {
      Optional<ProcessHandle> postmaster = Servers.postmaster(one.cluster());
      Optional<Long> copying = postmaster.flatMap(p -> Servers.backend(p, "COPY"));
      if (copying.isPresent() && (System.nanoTime() - begin) / 1e9 >= from) {
        Commands.signal(copying.get(), "KILL");
        killed = true;
      }
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
    Ended refused = a.done() ? b : a;
    if (a.done() == b.done() || refused.exitCode() != 4) {
      throw new AssertionError("one is done, one is refused: " + a.text() + "\n" + b.text());
    }
    return refused;
  }
}
