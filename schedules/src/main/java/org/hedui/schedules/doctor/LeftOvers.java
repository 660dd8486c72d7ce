package org.hedui.schedules.doctor;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run that was killed has left in folders. The next one clears it away; until then members
 * of archives lie there in plain. A run that is at work has its things there too.
 */
final class LeftOvers implements Check {
  private final boolean atWork;

  /**
   * A look at the folders.
   *
   * @param atWork whether a run is at work, as far as the database knows
   */
  LeftOvers(boolean atWork) {
    this.atWork = atWork;
  }

  @Override
  public String name() {
    return "left-overs";
  }

  @Override
  public List<Diagnosis> look(Surroundings at) throws IOException {
    List<Path> left = new ArrayList<>(entries(at.data().resolve("work"), "*"));
    left.addAll(entries(at.data(), "postgres.new"));
    left.addAll(entries(at.out(), ".*.draft"));
    if (!left.isEmpty() && atWork) {
      return List.of(Diagnosis.ok(name(), "in-use", left.size()));
    }
    return List.of(
        left.isEmpty()
            ? Diagnosis.ok(name(), "none")
            : Diagnosis.warning(name(), "some", left.size(), left.get(0)));
  }

  private static List<Path> entries(@Nullable Path folder, String glob) throws IOException {
    List<Path> found = new ArrayList<>();
    if (folder != null && Files.isDirectory(folder)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, glob)) {
        entries.forEach(found::add);
      }
    }
    return found;
  }
}
