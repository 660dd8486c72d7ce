package org.hedui.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hedui.sample.files.Line;
import org.jspecify.annotations.Nullable;

/** Writes {@code reconciliation-truth.csv}: every line the reconciliation must have. */
final class ReconciliationTruth implements AutoCloseable {
  private final BufferedWriter out;

  ReconciliationTruth(Path file) throws IOException {
    out = Files.newBufferedWriter(file);
    out.write(
        "school_code,term,programme,month,class,due_yuan,paid_yuan,"
            + "list_file,list_row,order_file,order_row,return_file,return_row\n");
  }

  void write(Due due) throws IOException {
    Payment payment = due.payment;
    write(due, payment == null ? null : payment.order, payment == null ? null : payment.answer);
  }

  private void write(Due due, @Nullable Line order, @Nullable Line answer) throws IOException {
    out.write(
        String.join(
            ",",
            due.schoolCode,
            due.term,
            "助学金",
            due.month,
            due.kind,
            Payment.yuan(due.dueFen),
            Payment.yuan(due.paidFen),
            place(due.list),
            place(order),
            place(answer)));
    out.write('\n');
  }

  private static String place(@Nullable Line line) {
    return line == null || line.row() == 0 ? "," : line.source() + "," + line.row();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
