package org.hedui.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hedui.rules.Feed;
import org.hedui.rules.RuleCode;
import org.hedui.rules.aid.PaymentOrderColumn;
import org.hedui.sample.files.Line;
import org.hedui.sample.files.RawFiles;
import org.hedui.sample.files.TableFiles;

/** Disbursement batches that are held whole, so that none of their lines counts. */
final class BadBatches {
  private static final int LINES = 3;
  private static final int HEAD_ROWS = 2;

  private final TableFiles files;
  private final String unit;
  private final List<Line> lines = new ArrayList<>();

  BadBatches(TableFiles files, Stage stage) {
    this.files = files;
    this.unit = stage.school.code();
    for (int i = 0; i < LINES; i++) {
      Student student = stage.dossiers.get(i).student;
      student.card = Cards.of(920_000_000 + i);
      Payment payment = new Payment(student, Run.AUTUMN.get(1), "2025-10", Grant.MONTHLY_FEN);
      payment.number(i + 1);
      lines.add(payment.order);
    }
  }

  void write() throws IOException {
    write("06", "总金额:680.00");
    files.truth().addFile(RuleCode.DIS_14, Feed.PAYMENT_ORDERS, path("06"));
    lines.get(1).set(PaymentOrderColumn.AMOUNT, "二百三十");
    write("07", "用途:助学金");
    files.truth().add(RuleCode.FLD_05, Feed.PAYMENT_ORDERS, path("07"), HEAD_ROWS + 2);
  }

  private String path(String number) {
    return Feed.PAYMENT_ORDERS.folder() + "/YH_BP_" + unit + "_2025Q_20251029_" + number + ".csv";
  }

  private void write(String number, String total) throws IOException {
    String head =
        "批次号:%s20251029%s,学校代码:%s,总笔数:%d,%s,文件日期:20251029\n"
            .formatted(unit, number, unit, LINES, total);
    String rows = RawFiles.csv(Headings.of(Feed.PAYMENT_ORDERS, Headings.Style.CANONICAL), lines);
    Path file = files.inbox().resolve(path(number));
    Files.createDirectories(files.inbox().resolve(Feed.PAYMENT_ORDERS.folder()));
    Files.write(file, (head + rows).getBytes(UTF_8));
  }
}
