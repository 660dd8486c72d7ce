package org.hedui.jobs.intake;

import java.util.Map;
import org.hedui.io.intake.Manifest;
import org.hedui.rules.intake.Values;
import org.jspecify.annotations.Nullable;

/**
 * Reads the head of a payment batch from the labelled fields of its file; what they leave open the
 * manifest tells.
 */
final class BatchHeads {
  private BatchHeads() {}

  static BatchHead of(Map<String, String> fields, Manifest manifest) {
    String batch = text(fields, "批次号");
    String unit = text(fields, "学校代码");
    return new BatchHead(
        batch != null ? batch : manifest.batch(),
        unit != null ? unit : manifest.school(),
        fields.containsKey("文件日期") ? Values.date(fields.get("文件日期")) : manifest.fileDate(),
        fields.containsKey("发放年月") ? Values.month(fields.get("发放年月")) : null,
        fields.containsKey("总笔数") ? Values.whole(fields.get("总笔数")) : null,
        fields.containsKey("总金额") ? Values.fen(fields.get("总金额")) : null);
  }

  private static @Nullable String text(Map<String, String> fields, String label) {
    String value = fields.get(label);
    return value == null || value.isBlank() ? null : value.strip();
  }
}
