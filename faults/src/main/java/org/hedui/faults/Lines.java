package org.hedui.faults;

import java.util.List;
import java.util.regex.Pattern;

/** A server of one's own that goes away, and the line to it. */
final class Lines {
  static final List<Experiment> ALL =
      List.of(
          new Experiment(
              "restart",
              "The database is restarted in the middle of the checks",
              20,
              Lines::restart),
          new Experiment(
              "cut", "All connections to the database are cut at a random instant", 20, Lines::cut),
          new Experiment(
              "delay", "Every packet to and from the database comes late", 3, Lines::delay),
          new Experiment(
              "stall",
              "Nothing comes through for eight seconds, at a random instant",
              10,
              Lines::stall));

  private static final Pattern RULES = Pattern.compile("[A-Z]{3}-\\d\\d");

  private static final long LATE = 2;
  private static final long STALLED = 8_000;

  private Lines() {}

  private static Ended restart(Try one) throws Exception {
    Relay relay = one.throughRelay();
    int rule = 1 + one.random().nextInt(one.steps(RULES));
    NightLog log = one.log();
    Launched night = one.night();
    if (log.awaits(night, RULES, rule)) {
      one.server().restart();
      relay.target(one.server().port());
      one.reached();
    }
    return night.end();
  }

  private static Ended cut(Try one) throws Exception {
    Relay relay = one.throughRelay();
    NightLog log = one.log();
    Launched night = one.night();
    if (one.awaitsAnyStep(night, log)) {
      relay.cut();
      one.reached();
    }
    return night.end();
  }

  private static Ended delay(Try one) throws Exception {
    Relay relay = one.throughRelay();
    relay.delay(LATE);
    Ended ended = one.night().end();
    relay.delay(0);
    late(one, relay);
    return ended;
  }

  private static Ended stall(Try one) throws Exception {
    Relay relay = one.throughRelay();
    NightLog log = one.log();
    Launched night = one.night();
    if (one.awaitsAnyStep(night, log)) {
      relay.delay(STALLED);
      night.runsFor(STALLED / 1e3);
      relay.delay(0);
      late(one, relay);
    }
    return night.end();
  }

  /** A night that waits is not to fail: what was held back is the proof. */
  private static void late(Try one, Relay relay) {
    one.reached();
    if (relay.hasDelayed()) {
      one.felt();
    }
  }
}
