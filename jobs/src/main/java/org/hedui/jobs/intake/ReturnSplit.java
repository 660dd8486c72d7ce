package org.hedui.jobs.intake;

import java.util.Map;
import org.hedui.rules.Row;
import org.hedui.rules.aid.PaymentReturnColumn;
import org.hedui.rules.intake.Values;
import org.jspecify.annotations.Nullable;

/**
 * Counts and sums the lines of a bank return by their outcome, in fen. Banks count partly paid
 * lines on either side: a return that has some is not measured. They also hand over successes and
 * failures in two files, whose heads may both tell of the whole batch: an outcome that no line has
 * is not measured.
 */
final class ReturnSplit {
  private long good;
  private long goodFen;
  private long failed;
  private long failedFen;
  private boolean partial;

  /** What is compared: name in the head, what the lines make, what the head says. */
  interface Comparison {
    void of(String field, long ours, @Nullable Long theirs);
  }

  void add(Row row) {
    Long amount = row.number(PaymentReturnColumn.AMOUNT);
    long fen = amount == null ? 0 : amount;
    String state = row.string(PaymentReturnColumn.STATE);
    switch (state == null ? "" : state) {
      case "成功" -> {
        good++;
        goodFen += fen;
      }
      case "失败" -> {
        failed++;
        failedFen += fen;
      }
      case "部分" -> partial = true;
      default -> {}
    }
  }

  /** Holds the lines against the head or foot of the file. */
  void compare(Map<String, String> head, Comparison with) {
    if (partial) {
      return;
    }
    if (good > 0) {
      with.of("成功笔数", good, count(head, "成功笔数"));
      with.of("成功金额", goodFen, fen(head, "成功金额"));
    }
    if (failed > 0) {
      with.of("失败笔数", failed, count(head, "失败笔数"));
      with.of("失败金额", failedFen, fen(head, "失败金额"));
    }
  }

  private static @Nullable Long count(Map<String, String> head, String label) {
    String text = head.get(label);
    return text == null ? null : Values.whole(text);
  }

  private static @Nullable Long fen(Map<String, String> head, String label) {
    String text = head.get(label);
    return text == null ? null : Values.fen(text);
  }
}
