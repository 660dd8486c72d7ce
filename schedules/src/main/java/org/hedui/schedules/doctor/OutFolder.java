package org.hedui.schedules.doctor;

import java.nio.file.Path;
import java.util.List;

/** The folder of outputs can be written. */
final class OutFolder implements Check {
  @Override
  public String name() {
    return "out-folder";
  }

  @Override
  public List<Diagnosis> look(Surroundings at) {
    Path out = at.out();
    if (out == null) {
      return List.of();
    }
    return List.of(
        Folders.writable(out)
            ? Diagnosis.ok(name(), "good", out)
            : Diagnosis.failure(name(), "closed", out));
  }
}
