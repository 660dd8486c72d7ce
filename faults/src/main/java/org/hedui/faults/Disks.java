package org.hedui.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;

/** Disks and folders that fill up, cannot be written any more, or go away. */
final class Disks {
  static final List<Experiment> ALL =
      List.of(
          new Experiment("full-data", "The disk of the data folder is full", 10, Disks::fullData),
          new Experiment("full-out", "The disk of the output folder is full", 10, Disks::fullOut),
          new Experiment(
              "read-only",
              "The output folder becomes read-only at a random instant",
              10,
              Disks::readOnly),
          new Experiment(
              "vanish", "The output folder vanishes while reports are written", 20, Disks::vanish));

  private static final long MB = 1 << 20;

  /** Of what a night needs, so that none fits. */
  private static final double MOST_LEFT = 0.9;

  private static final Pattern REPORT = Pattern.compile("report");

  private Disks() {}

  private static Ended fullData(Try one) throws Exception {
    Path made = Files.move(one.data(), one.folder().resolve("made"));
    long left = (long) (one.random().nextDouble() * MOST_LEFT * one.growth());
    Disk disk = Disk.mount(one.data(), Folders.bytes(made) + left);
    one.closing(disk);
    Folders.copy(made.resolve("."), disk.path());
    one.reached();
    Ended ended = one.night().end();
    disk.remount("size=1g");
    return ended;
  }

  private static Ended fullOut(Try one) throws Exception {
    long size = 4096 + (long) (one.random().nextDouble() * MB);
    Disk disk = Disk.mount(one.out(), size);
    one.closing(disk);
    one.reached();
    Ended ended = one.night().end();
    disk.remount("size=256m");
    return ended;
  }

  private static Ended readOnly(Try one) throws Exception {
    Disk disk = Disk.mount(one.out(), 256 * MB);
    one.closing(disk);
    boolean reporting = one.random().nextBoolean();
    NightLog log = one.log();
    Launched night = one.night();
    if (reporting ? log.awaits(night, REPORT, 1) : one.awaitsAnyStep(night, log)) {
      disk.remount("ro");
      one.reached();
    }
    Ended ended = night.end();
    disk.remount("rw");
    return ended;
  }

  /** Moved away as soon as the draft of the outputs is there, a random moment later. */
  private static Ended vanish(Try one) throws Exception {
    Launched night = one.night();
    Path draft = one.out().resolve("." + Ground.DATE + ".draft");
    while (!Files.exists(draft) && night.runsFor(0.002)) {
      // not yet
    }
    night.runsFor(one.random().nextDouble() * 0.4);
    Path away = one.folder().resolve("away");
    if (Files.exists(draft)) {
      Files.move(one.out(), away, StandardCopyOption.ATOMIC_MOVE);
      if (Files.exists(away.resolve(draft.getFileName()))) {
        one.reached();
      } else { // published in the last moment
        Files.move(away, one.out(), StandardCopyOption.ATOMIC_MOVE);
      }
    }
    return night.end();
  }
}
