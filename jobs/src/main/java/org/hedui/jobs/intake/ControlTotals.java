package org.hedui.jobs.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hedui.io.intake.FileProblem;
import org.hedui.io.intake.Manifest;
import org.hedui.rules.Column;
import org.hedui.rules.Feed;
import org.hedui.rules.Fen;
import org.hedui.rules.Row;
import org.hedui.rules.RuleCode;
import org.jspecify.annotations.Nullable;

/**
 * Counts and sums the rows of a file and holds them against what its manifest (FIL-09) and, for a
 * payment batch, its head or foot (DIS-14) say. Sums are in fen.
 */
final class ControlTotals {
  private final Feed feed;
  private final Manifest manifest;
  private final @Nullable Column amount;
  private final @Nullable ReturnSplit split;
  private BatchHead head;
  private Map<String, String> headFields;
  private long rows;
  private long amountFen;

  ControlTotals(Feed feed, Manifest manifest, Map<String, String> headFields) {
    this.feed = feed;
    this.manifest = manifest;
    this.amount = feed.column("AMOUNT").orElse(null);
    this.split = feed == Feed.PAYMENT_RETURNS ? new ReturnSplit() : null;
    this.headFields = headFields;
    this.head = BatchHeads.of(headFields, manifest);
  }

  /** Counts a row that could not be read into cells. */
  void addUnread() {
    rows++;
  }

  /** Counts a row, and its amount where it has one. */
  void add(Row row) {
    rows++;
    if (amount != null) {
      Long fen = row.number(amount);
      amountFen += fen == null ? 0 : fen;
    }
    if (split != null) {
      split.add(row);
    }
  }

  /** Takes the head again when the whole file has been read: a foot may say more. */
  void complete(Map<String, String> headFields) {
    head = BatchHeads.of(headFields, manifest);
    this.headFields = headFields;
  }

  BatchHead head() {
    return head;
  }

  /** What does not agree. */
  List<FileProblem> problems() {
    List<FileProblem> problems = new ArrayList<>();
    compare(problems, RuleCode.FIL_09, "rows", rows, manifest.rows());
    compare(problems, RuleCode.FIL_09, "amount_yuan", amountFen, manifest.amountFen());
    if (feed.isPayments()) {
      compare(problems, RuleCode.DIS_14, "总笔数", rows, head.count());
      compare(problems, RuleCode.DIS_14, "总金额", amountFen, head.amountFen());
      if (split != null) {
        split.compare(
            headFields,
            (field, ours, theirs) -> compare(problems, RuleCode.DIS_14, field, ours, theirs));
      }
    } else {
      compare(problems, RuleCode.FIL_09, "合计", rows, head.count());
      compare(problems, RuleCode.FIL_09, "合计金额", amountFen, head.amountFen());
    }
    return problems;
  }

  private static void compare(
      List<FileProblem> problems, RuleCode rule, String field, long ours, @Nullable Long theirs) {
    if (theirs != null && theirs != ours) {
      boolean money = field.contains("amount") || field.contains("金额");
      problems.add(
          new FileProblem(
              rule,
              null,
              field,
              money ? Fen.yuan(ours) : String.valueOf(ours),
              money ? Fen.yuan(theirs) : Objects.toString(theirs)));
    }
  }
}
