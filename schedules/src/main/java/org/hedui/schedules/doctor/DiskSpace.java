package org.hedui.schedules.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Free space, measured by what the last night has left: the tables that a night makes anew stand
 * beside the old ones until it is done, and so does its output.
 */
final class DiskSpace implements Check {
  private static final long LEAST_DATA = 1024 * Size.MB;
  private static final long LEAST_OUT = 64 * Size.MB;
  private static final long LEAST_TEMP = 64 * Size.MB;

  /** Text becomes about three times its size in tables, and as much again in work tables. */
  private static final int TABLES_PER_TEXT = 6;

  @Override
  public String name() {
    return "disk";
  }

  @Override
  public List<Diagnosis> look(Surroundings at) throws IOException {
    List<Diagnosis> all = new ArrayList<>();
    if (at.database() == null) {
      long tables = Size.of(at.data().resolve("postgres"));
      Path inbox = at.inbox();
      long coming = inbox == null || tables > 0 ? 0 : TABLES_PER_TEXT * Size.of(inbox);
      all.add(judge(at.data(), free(at.data()), Math.max(LEAST_DATA, tables + coming)));
    }
    Path out = at.out();
    if (out != null) {
      all.add(judge(out, free(out), Math.max(LEAST_OUT, 2 * lastOutput(out))));
    }
    Path temp = Path.of(System.getProperty("java.io.tmpdir"));
    all.add(judge(temp, free(temp), LEAST_TEMP));
    return all;
  }

  /** A quarter of what the last night has left does not even take what changes in one. */
  Diagnosis judge(Path folder, long free, long needed) {
    String has = Size.text(free);
    String needs = Size.text(needed);
    if (free < needed / 4) {
      return Diagnosis.failure(name(), "full", folder, has, needs);
    }
    return free < needed
        ? Diagnosis.warning(name(), "full", folder, has, needs)
        : Diagnosis.ok(name(), "good", folder, has, needs);
  }

  private static long free(Path folder) throws IOException {
    return Files.getFileStore(Folders.present(folder)).getUsableSpace();
  }

  private static long lastOutput(Path out) throws IOException {
    if (!Files.isDirectory(out)) {
      return 0;
    }
    Optional<Path> last;
    try (Stream<Path> nights = Files.list(out)) {
      last =
          nights
              .filter(night -> night.getFileName().toString().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"))
              .max(Path::compareTo);
    }
    return last.isPresent() ? Size.of(last.get()) : 0;
  }
}
