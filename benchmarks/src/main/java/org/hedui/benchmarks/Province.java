package org.hedui.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hedui.io.Trees;

/** The synthetic province that everything is measured on; made once, kept for later runs. */
final class Province {
  static final String DATE = "2025-10-31";

  private Province() {}

  /** Its folder, with {@code inbox} and what must be found there. */
  static Path of(Path work, int students, int schools) throws IOException, InterruptedException {
    Path folder = work.resolve("province-%d-%d".formatted(students, schools));
    if (!Files.exists(folder)) {
      Files.createDirectories(work);
      Path draft = work.resolve("province-draft");
      Trees.delete(draft);
      Launcher.run(
          work.resolve("generate.log"),
          "generate",
          "--students",
          String.valueOf(students),
          "--schools",
          String.valueOf(schools),
          "--out",
          draft.toString());
      Files.move(draft, folder);
      Report.line(
          "province", folder + ", " + Folders.bytes(folder.resolve("inbox")) / 1_000_000 + " MB");
    }
    return folder;
  }
}
