package org.hedui.io.intake.header;

import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hedui.io.intake.rows.RowView;

/**
 * What stands around the table of a payment file: batch, payer, totals. Labels and values stand in
 * neighbouring cells or as {@code label:value} in one cell, above the header or in a last row.
 */
public final class HeadFields {
  private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d,]*(?:\\.\\d+)?");
  private static final Pattern COUNTED =
      Pattern.compile("(?:总|合|共|小)*计?:?(?:共)?(\\d[\\d,]*)\\s*[笔人条名]");
  private static final Pattern SEPARATORS = Pattern.compile("[\\s,;，；、|]+$");

  private final Map<String, String> fields = new LinkedHashMap<>();

  /** Canonical label to value, as they came; numbers without separators and units. */
  public Map<String, String> asMap() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** Takes the labelled values of a row above the header or below the data. */
  public void read(RowView row) {
    for (int i = 0; i < row.size(); i++) {
      String cell = fold(row.cell(i));
      String label = HeadLabels.of(cell);
      if (label != null) {
        i = value(row, i, label);
      } else if (cell.indexOf(':') > 0) {
        inline(cell);
      }
    }
  }

  /**
   * Takes a row of totals, which may also hold bare numbers: under the column of amounts the sum,
   * or after the word just count and sum.
   *
   * @param amount where the column of amounts stands, -1 for none
   * @param width how many cells the header has
   */
  public void readTotals(RowView row, int amount, int width) {
    read(row);
    for (int i = 0; i < row.size(); i++) {
      Matcher counted = COUNTED.matcher(fold(row.cell(i)));
      if (counted.matches()) {
        put("总笔数", counted.group(1));
      }
    }
    int filled = filled(row);
    boolean aligned = row.size() == width || row.line() == null;
    if (amount >= 0 && aligned && isNumber(row.cell(amount))) {
      putNumber("总金额", row.cell(amount));
    } else if (filled == 3 && isNumber(row.cell(1)) && isNumber(row.cell(2))) {
      putNumber("总笔数", row.cell(1));
      putNumber("总金额", row.cell(2));
    }
  }

  /** How many cells there are without the blank ones at the end. */
  private static int filled(RowView row) {
    int n = row.size();
    while (n > 0 && row.cell(n - 1).isBlank()) {
      n--;
    }
    return n;
  }

  private static boolean isNumber(String cell) {
    return NUMBER.matcher(fold(cell)).matches();
  }

  private void putNumber(String label, String cell) {
    String text = fold(cell).replaceAll("元$", "");
    if (NUMBER.matcher(text).matches()) {
      put(label, text);
    }
  }

  /** Puts the value to the right of a label and returns where it stands. */
  private int value(RowView row, int at, String label) {
    for (int i = at + 1; i < row.size(); i++) {
      String value = fold(row.cell(i));
      if (!value.isEmpty()) {
        if (HeadLabels.of(value) != null || value.indexOf(':') > 0 && hasLabel(value)) {
          return at;
        }
        put(label, value);
        return i;
      }
    }
    return at;
  }

  private static boolean hasLabel(String text) {
    return HeadLabels.inline().matcher(text).lookingAt();
  }

  private void inline(String cell) {
    Matcher labels = HeadLabels.inline().matcher(cell);
    int valueFrom = -1;
    String label = "";
    while (labels.find()) {
      if (valueFrom >= 0) {
        put(label, cell.substring(valueFrom, labels.start()));
      }
      label = HeadLabels.canonical(labels.group(1));
      valueFrom = labels.end();
    }
    if (valueFrom >= 0) {
      put(label, cell.substring(valueFrom));
    }
  }

  private void put(String label, String value) {
    String text = SEPARATORS.matcher(value.strip()).replaceFirst("");
    if (text.isEmpty()) {
      return;
    }
    int slash = label.indexOf('/');
    if (slash > 0) {
      String kind = label.substring(0, 2);
      String[] parts = text.split("/", 2);
      put(kind + "笔数", parts[0]);
      put(kind + "金额", parts.length > 1 ? parts[1] : "");
    } else if (label.endsWith("笔数") || label.endsWith("金额")) {
      fields.putIfAbsent(label, text.replaceAll("[,\\s¥￥]", "").replaceAll("[元笔人条名整]+$", ""));
    } else {
      fields.putIfAbsent(label, text);
    }
  }

  private static String fold(String cell) {
    return Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
  }
}
