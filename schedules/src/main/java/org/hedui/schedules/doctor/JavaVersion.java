package org.hedui.schedules.doctor;

import java.util.List;

/** The Java that runs the night. */
final class JavaVersion implements Check {
  private static final int OLDEST = 17;

  @Override
  public String name() {
    return "java";
  }

  @Override
  public List<Diagnosis> look(Surroundings at) {
    return List.of(judge(Runtime.version()));
  }

  Diagnosis judge(Runtime.Version version) {
    if (version.feature() < OLDEST) {
      return Diagnosis.failure(name(), "old", version);
    }
    return version.pre().isPresent()
        ? Diagnosis.warning(name(), "early", version)
        : Diagnosis.ok(name(), "good", version, System.getProperty("java.vendor"));
  }
}
