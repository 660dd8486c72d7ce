package org.hedui.faults;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Files that somebody touches while they are read. */
final class Inputs {
  static final List<Experiment> ALL =
      List.of(
          new Experiment(
              "truncate",
              "An input file is cut short while it is read",
              10,
              one -> touch(one, Inputs::cut)),
          new Experiment(
              "change",
              "An input file is changed while it is read",
              10,
              one -> touch(one, Inputs::change)),
          new Experiment(
              "delete",
              "An input file is deleted while it is read",
              10,
              one -> touch(one, Files::delete)));

  /** The largest of the files that have come since the night before take longest to read. */
  private static final int OF_LARGEST = 6;

  private static final Pattern RECEIVING = Pattern.compile("receive");
  private static final Pattern LOADING = Pattern.compile("load-.*");

  /** Seconds; receiving takes longer, and so does the loading of all files. */
  private static final double INTO_STEP = 0.2;

  private enum Moment {
    RECEIVED,
    WAITING,
    LOADED;

    /** Waits for it; false where the night ends before. */
    boolean awaits(Try one, Launched night, NightLog log, Path file)
        throws IOException, InterruptedException {
      if (!log.awaits(night, this == RECEIVED ? RECEIVING : LOADING, 1)) {
        return false;
      }
      if (this != LOADED) {
        return night.runsFor(one.random().nextDouble() * INTO_STEP);
      }
      boolean open = false;
      while (!open && night.runsFor(0)) {
        open = night.hasOpen(file);
      }
      return open;
    }
  }

  private interface Touch {
    void touch(Path file) throws IOException;
  }

  private Inputs() {}

  /**
   * While it is looked at for the first time, before its turn to be loaded, or while its rows are.
   */
  private static Ended touch(Try one, Touch touch) throws Exception {
    Path shared = one.inbox();
    Path inbox = one.ownInbox();
    List<Path> largest =
        Folders.files(inbox).stream()
            .filter(file -> one.isNew(inbox.relativize(file)))
            .sorted(Comparator.comparingLong(Inputs::size).reversed())
            .limit(OF_LARGEST)
            .toList();
    Path file = largest.get(one.random().nextInt(largest.size()));
    Moment moment = Moment.values()[one.number() % Moment.values().length];
    NightLog log = one.log();
    Launched night = one.night();
    if (moment.awaits(one, night, log, file)) {
      touch.touch(file);
      one.reached();
    }
    Ended ended = night.end();
    if (ended.done() && !one.isAsUndisturbed()) {
      one.felt();
      one.settled();
    }
    Files.deleteIfExists(file);
    Folders.copy(shared.resolve(inbox.relativize(file).toString()), file);
    return ended;
  }

  private static void cut(Path file) throws IOException {
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
      open.setLength(open.length() / 2);
    }
  }

  private static void change(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    for (int i = bytes.length / 2; i < Math.min(bytes.length, bytes.length / 2 + 64); i++) {
      bytes[i] = '7';
    }
    Files.write(file, bytes, StandardOpenOption.WRITE);
  }

  private static long size(Path file) {
    return file.toFile().length();
  }
}
