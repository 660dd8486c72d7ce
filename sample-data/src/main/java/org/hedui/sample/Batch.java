package org.hedui.sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hedui.rules.Feed;
import org.hedui.sample.files.Line;
import org.hedui.sample.files.Plan;
import org.hedui.sample.files.Shape;
import org.hedui.sample.files.TableFile;
import org.hedui.sample.files.TableFiles;
import org.jspecify.annotations.Nullable;

/** A disbursement batch of one unit, and the bank's return: two files with control totals. */
final class Batch {
  private final TableFiles files;
  private final String unit;
  private final Run run;
  private final @Nullable List<Payment> waiting;
  private final List<Line> strangers = new ArrayList<>();
  private @Nullable TableFile orders;
  private @Nullable TableFile answers;
  private int count;
  private long sum;
  private int answered;
  private int good;
  private long goodSum;
  private long badSum;

  /** A batch whose files are written when all is known ({@code held}) or as payments come. */
  Batch(TableFiles files, String unit, Run run, boolean held) {
    this.files = files;
    this.unit = unit;
    this.run = run;
    this.waiting = held ? new ArrayList<>() : null;
  }

  void add(Payment payment) throws IOException {
    count++;
    sum += payment.fen();
    payment.number(count);
    if (payment.answer != null) {
      answered++;
      good += payment.failed() ? 0 : 1;
      goodSum += payment.failed() ? 0 : payment.fen();
      badSum += payment.failed() ? payment.fen() : 0;
    }
    if (waiting != null) {
      waiting.add(payment);
    } else {
      write(payment, Shape.plain(), List.of(), List.of());
    }
  }

  /** A line of the return that no order belongs to. */
  void stranger(Payment payment) throws IOException {
    Line line = payment.answer;
    if (line == null) {
      return;
    }
    answered++;
    good++;
    goodSum += payment.fen();
    if (waiting != null) {
      strangers.add(line);
    } else {
      answers(Shape.plain(), List.of()).write(line);
    }
  }

  private void write(Payment p, Shape shape, List<List<String>> above, List<List<String>> aboveA)
      throws IOException {
    if (orders == null) {
      orders = open(Feed.PAYMENT_ORDERS, "YH_BP_", run.order(), shape, above);
    }
    orders.write(p.order);
    if (p.answer != null) {
      answers(shape, aboveA).write(p.answer);
    }
  }

  private TableFile answers(Shape shape, List<List<String>> above) throws IOException {
    if (answers == null) {
      answers = open(Feed.PAYMENT_RETURNS, "YH_HP_", run.answer(), shape, above);
    }
    return answers;
  }

  private TableFile open(Feed feed, String kind, String date, Shape shape, List<List<String>> above)
      throws IOException {
    String name = "%s%s_%s_%s_%02d".formatted(kind, unit, run.term(), date, run.number());
    return files.open(
        name, new Plan(feed, shape, Headings.of(feed, Headings.Style.CANONICAL)), above);
  }

  /** Writes what waits and the control totals. */
  void close(Shape shape, boolean first) throws IOException {
    if (waiting != null) {
      for (Payment payment : waiting) {
        write(
            payment,
            shape,
            first ? List.of(orderTotals(false)) : List.of(),
            first ? List.of(answerTotals(false)) : List.of());
      }
    }
    if (orders != null) {
      orders.foot(first ? List.of() : List.of(orderTotals(true)));
      orders.close();
    }
    if (answers != null) {
      for (Line stranger : strangers) {
        answers.write(stranger);
      }
      answers.foot(first ? List.of() : List.of(answerTotals(true)));
      answers.close();
    }
  }

  private List<String> orderTotals(boolean below) {
    return totals(below, count, sum, run.order(), List.of());
  }

  private List<String> answerTotals(boolean below) {
    return totals(
        below,
        answered,
        goodSum + badSum,
        run.answer(),
        List.of(
            "成功笔数",
            "" + good,
            "成功金额",
            Payment.yuan(goodSum),
            "失败笔数",
            "" + (answered - good),
            "失败金额",
            Payment.yuan(badSum)));
  }

  private List<String> totals(boolean below, int lines, long fen, String date, List<String> more) {
    List<String> cells = new ArrayList<>();
    if (below) {
      cells.add("合计");
    }
    cells.addAll(
        List.of(
            "批次号",
            unit + run.order() + "%02d".formatted(run.number()),
            unit.startsWith("36") ? "学校代码" : "经办单位代码",
            unit,
            "总笔数",
            "" + lines,
            "总金额(元)",
            Payment.yuan(fen),
            "文件日期",
            date));
    cells.addAll(more);
    return cells;
  }
}
