package org.hedui.jobs.precheck;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.hedui.rules.RuleCode;
import org.jspecify.annotations.Nullable;

/**
 * A file, or a member of an archive, that was checked.
 *
 * @param path its name; a member is {@code <zip>!/<member>}
 * @param encoding UTF-8 or GB18030, null for workbooks and what cannot be read
 * @param sheets whether it has several sheets with data
 * @param state what the night would make of it
 * @param heldBy the rules for which it would be held, in the order of the catalogue
 * @param read rows read
 * @param faulty of these, rows that cannot be stored
 * @param marked rows with problems of any kind
 * @param problems by rule, most urgent first; of a held roster-like file only what holds it
 * @param workbook the marked workbook, null for a file that is skipped
 */
public record CheckedFile(
    String path,
    String sha256,
    @Nullable String encoding,
    boolean sheets,
    State state,
    Set<RuleCode> heldBy,
    long read,
    long faulty,
    long marked,
    List<Problem> problems,
    @Nullable Path workbook) {

  /** What the night would make of a file. */
  public enum State {
    ACCEPTED,
    HELD,
    SKIPPED
  }

  /** Rows that would be stored. */
  public long accepted() {
    return state == State.ACCEPTED ? read - faulty : 0;
  }

  /** Rows that would be sent back: of a held file all. */
  public long quarantined() {
    return state == State.HELD ? read : faulty;
  }
}
