package org.hedui.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A clock that is off by so many seconds for one process only, and can go wrong while it runs: by
 * libfaketime, a library that answers in place of the system.
 */
final class WrongClock {
  private static final String LIBRARY = "faketime/libfaketime.so.1";

  private final Path preload;
  private final Path offset;

  private WrongClock(Path preload, Path offset) {
    this.preload = preload;
    this.offset = offset;
  }

  /** One that is right until it is {@link #set}. */
  static WrongClock in(Path folder) throws IOException, Experiment.Skipped {
    try (var places = Files.newDirectoryStream(Path.of("/usr/lib"), "*-linux-gnu")) {
      for (Path place : places) {
        Path library = place.resolve(LIBRARY);
        if (Files.exists(library)) {
          WrongClock clock = new WrongClock(library, folder.resolve("clock"));
          clock.set(0);
          return clock;
        }
      }
    }
    throw new Experiment.Skipped("libfaketime is not installed here");
  }

  /** Puts it ahead by so many seconds, or behind; felt within two. */
  void set(long seconds) throws IOException {
    Files.writeString(offset, "%+d".formatted(seconds), US_ASCII);
  }

  /** What a process that goes by it is started with. */
  Map<String, String> environment() {
    return Map.of(
        "LD_PRELOAD",
        preload.toString(),
        "FAKETIME_TIMESTAMP_FILE",
        offset.toString(),
        "FAKETIME_CACHE_DURATION",
        "1",
        "FAKETIME_DONT_FAKE_MONOTONIC",
        "1");
  }
}
