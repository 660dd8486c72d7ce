package org.hedui.sample.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Opens files to be written. */
public final class TableFiles {
  private final Truth truth;
  private final Path inbox;

  /** Writes below this inbox. */
  public TableFiles(Truth truth, Path inbox) {
    this.truth = truth;
    this.inbox = inbox;
  }

  /** The folder that all files stand below. */
  public Path inbox() {
    return inbox;
  }

  /** Where to note what must be found. */
  public Truth truth() {
    return truth;
  }

  /**
   * Opens a file.
   *
   * @param name without folder and extension
   * @param plan what it holds and how it looks
   * @param above rows to stand above the header
   */
  public TableFile open(String name, Plan plan, List<List<String>> above) throws IOException {
    return plan.shape().workbook()
        ? new BookFile(truth, inbox, name, plan, above)
        : new TextFile(truth, inbox, name, plan, above);
  }
}
