package org.hedui.io.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the sender says of a file in {@code <file>.manifest.json}. Every field may be missing.
 *
 * @param sha256 digest of the manifest itself, null where there is none: tells whether it changed
 * @param fileSha256 digest of the file it speaks of
 * @param rows number of data rows
 * @param amountFen sum of the amounts, given in yuan
 * @param batch number of a payment batch
 * @param snapshotAt when the sender drew the data, Asia/Shanghai
 * @param scope {@code all} or {@code school:<code>}
 * @param school code of the school of a payment batch
 * @param submittedBy code of the unit that sends the file
 * @param problems what cannot be read in it
 */
public record Manifest(
    @Nullable String sha256,
    @Nullable String fileSha256,
    @Nullable Long rows,
    @Nullable Long amountFen,
    @Nullable String batch,
    @Nullable LocalDate fileDate,
    @Nullable LocalDateTime snapshotAt,
    @Nullable String scope,
    @Nullable String school,
    @Nullable String submittedBy,
    @Nullable String collectedBy,
    @Nullable String enteredBy,
    @Nullable String approvedBy,
    @Nullable LocalDateTime approvedAt,
    List<FileProblem> problems) {

  /** No manifest. */
  public static final Manifest NONE =
      new Manifest(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          List.of());

  private static final String ONE_SCHOOL = "school:";

  /** Whether there is one. */
  public boolean present() {
    return sha256 != null;
  }

  /** The only school that the file speaks for, null where it speaks for all. */
  public @Nullable String onlySchool() {
    return scope != null && scope.startsWith(ONE_SCHOOL)
        ? scope.substring(ONE_SCHOOL.length()).strip()
        : null;
  }

  /** The same without what can be true of a single file only. */
  Manifest shared() {
    return new Manifest(
        sha256,
        null,
        null,
        null,
        null,
        fileDate,
        snapshotAt,
        scope,
        school,
        submittedBy,
        collectedBy,
        enteredBy,
        approvedBy,
        approvedAt,
        problems);
  }
}
