package org.hedui.faults.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Manifests beside the files: mostly right, with odd values. */
final class Manifests {
  private static final List<String> FIELDS =
      List.of(
          "sha256",
          "rows",
          "amount_yuan",
          "batch",
          "file_date",
          "snapshot_at",
          "scope",
          "school",
          "submitted_by",
          "approved_by",
          "approved_at",
          "unknown");
  private static final List<String> SCALARS =
      List.of(
          "null",
          "true",
          "17",
          "-1",
          "1e400",
          "1E+2147483647",
          "0.001",
          "99999999999999999999",
          "\"3637990001\"",
          "\"school:3637990001\"",
          "\"all\"",
          "\"2025-10-31\"",
          "\"2025-10-31T01:02:03\"",
          "\"2025-10-31 25:61\"",
          "\"+999999999-12-31T23:59:59.999999999-18:00\"",
          "\"-999999999-01-01\"",
          "[]",
          "{\"a\":1}",
          "\"\\ud800\"",
          "\"\\u0000\"");

  private Manifests() {}

  /** A manifest, or none. */
  static byte @Nullable [] one(Choices choices) {
    if (!choices.oneIn(4)) {
      return null;
    }
    StringBuilder json = new StringBuilder("{");
    for (int i = choices.below(6); i >= 0; i--) {
      json.append('"').append(choices.of(FIELDS)).append("\":").append(value(choices));
      json.append(i == 0 ? "}" : ",");
    }
    byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
    return choices.oneIn(4) ? Bytes.mutate(bytes, choices) : bytes;
  }

  private static String value(Choices choices) {
    return switch (choices.below(8)) {
      case 0 -> "[".repeat(1 << choices.below(16));
      case 1 -> "9".repeat(1 << choices.below(16));
      case 2 -> "\"" + Values.odd(choices).replace("\\", "").replace("\"", "") + "\"";
      default -> choices.of(SCALARS);
    };
  }
}
