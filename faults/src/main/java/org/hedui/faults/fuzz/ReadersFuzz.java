package org.hedui.faults.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The target of the fuzzer: makes a file of its bytes, has it read and judged as a night would, and
 * fails where that does not end in rows, quarantine or a finding. Hangs are the fuzzer's to see.
 */
public final class ReadersFuzz {
  /** Where seeds lie, and where files are written while they are read. */
  static final String INBOX = "hedui.fuzz.inbox";

  static final String WORK = "hedui.fuzz.work";

  private static final ReadersFuzz ONLY = make();

  private final Seeds seeds;
  private final Reading reading;

  private ReadersFuzz(Seeds seeds, Reading reading) {
    this.seeds = seeds;
    this.reading = reading;
  }

  private static ReadersFuzz make() {
    try {
      Path work = Files.createTempDirectory(Path.of(System.getProperty(WORK)), "reading");
      return new ReadersFuzz(
          Seeds.of(Path.of(System.getProperty(INBOX))), new Reading(work.toRealPath()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads every valid file once, before the clock runs: the first time takes long, for all classes
   * are loaded and prepared.
   */
  public static void fuzzerInitialize() throws IOException {
    for (Seeds.Seed seed : ONLY.seeds.all()) {
      ONLY.reading.read(new FuzzCase(seed.feed(), seed.name(), seed.bytes(), null, true));
    }
  }

  /** One run of the target. */
  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    ONLY.reading.read(Mutations.of(bytes, ONLY.seeds));
  }
}
