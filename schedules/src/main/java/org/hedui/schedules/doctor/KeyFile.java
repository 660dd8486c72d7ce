package org.hedui.schedules.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hedui.jobs.DeploymentKey;
import org.jspecify.annotations.Nullable;

/** The key of case ids: one of our own, readable, and by us alone. */
final class KeyFile implements Check {
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  @Override
  public String name() {
    return "key";
  }

  @Override
  public List<Diagnosis> look(Surroundings at) throws IOException {
    return List.of(judge(at.keyFile()));
  }

  private Diagnosis judge(@Nullable String file) throws IOException {
    try {
      if (DeploymentKey.read(file).isDemonstration() || file == null) {
        return Diagnosis.warning(name(), "demonstration");
      }
    } catch (IllegalArgumentException e) {
      return Diagnosis.failure(name(), "short", String.valueOf(file));
    } catch (UncheckedIOException e) {
      return Diagnosis.failure(name(), "unreadable", String.valueOf(file));
    }
    return Files.getPosixFilePermissions(Path.of(file)).stream().anyMatch(OTHERS::contains)
        ? Diagnosis.warning(name(), "open", file)
        : Diagnosis.ok(name(), "good", file);
  }
}
