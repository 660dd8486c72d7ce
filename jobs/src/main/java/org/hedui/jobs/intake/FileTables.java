package org.hedui.jobs.intake;

import java.util.List;
import org.hedui.rules.Feed;

/** Where the rows of files stand, by {@code row_id}, whose upper half is the number of the file. */
public final class FileTables {
  private FileTables() {}

  /** The table of a feed's rows, and those of findings and quarantined rows. */
  public static List<String> of(Feed feed) {
    return List.of(RowWriter.table(feed), "intake.row_finding", "intake.quarantined_row");
  }
}
