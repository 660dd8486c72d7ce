package org.hedui.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The secret that keys case ids and fingerprints. A deployment names a file of its own in {@code
 * HEDUI_KEY_FILE}; without one a demonstration key is used, so that the same files give the same
 * ids on every machine.
 */
public final class DeploymentKey {
  private static final int LEAST_BYTES = 16;
  private final byte[] bytes;
  private final boolean demonstration;

  private DeploymentKey(byte[] bytes, boolean demonstration) {
    this.bytes = bytes;
    this.demonstration = demonstration;
  }

  /**
   * Reads the key file, or takes the demonstration key where none is named.
   *
   * @throws IllegalArgumentException where the file is too short for a key
   */
  public static DeploymentKey read(@Nullable String file) {
    if (file == null || file.isBlank()) {
      return new DeploymentKey("hedui demonstration key".getBytes(StandardCharsets.UTF_8), true);
    }
    try {
      byte[] bytes = Files.readAllBytes(Path.of(file));
      if (bytes.length < LEAST_BYTES) {
        throw new IllegalArgumentException(file + " holds fewer than " + LEAST_BYTES + " bytes");
      }
      return new DeploymentKey(bytes, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The key. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Whether it is the built-in demonstration key, which protects nothing. */
  public boolean isDemonstration() {
    return demonstration;
  }
}
