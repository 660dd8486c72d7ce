package org.hedui.schedules.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;

/** The data folder: ours to write, and nobody else's to read, since it holds rosters in plain. */
final class DataFolder implements Check {
  @Override
  public String name() {
    return "data-folder";
  }

  @Override
  public List<Diagnosis> look(Surroundings at) throws IOException {
    Path data = at.data();
    if (!Folders.writable(data)) {
      return List.of(Diagnosis.failure(name(), "closed", data));
    }
    return List.of(
        readByOthers(data)
            ? Diagnosis.warning(name(), "open", data)
            : Diagnosis.ok(name(), "good", data));
  }

  private static boolean readByOthers(Path folder) throws IOException {
    return Files.isDirectory(folder)
        && Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_READ);
  }
}
