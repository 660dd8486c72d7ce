package org.hedui.rules.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The values of one code set: every spelling leads to a canonical label. */
final class CodeTable {
  /** Odd spellings that are remembered; a file full of rubbish must not fill the memory. */
  private static final int MEMORY = 2_000;

  private final Map<String, CodeReading> known = new HashMap<>();
  private final Map<String, String> byCode = new HashMap<>();
  private final Set<String> labels = new LinkedHashSet<>();
  private final Map<String, CodeReading> remembered = new ConcurrentHashMap<>();
  private final boolean ethnic;

  CodeTable(CodeSet set) {
    this.ethnic = set == CodeSet.ETHNIC_GROUP;
  }

  /** Adds one line of the resource. */
  void add(List<String> codes, String label, List<String> aliases) {
    CodeReading reading = new CodeReading(label, null);
    labels.add(label);
    List<String> spellings = new ArrayList<>(aliases);
    spellings.add(label);
    for (String spelling : spellings) {
      put(spelling, reading);
      if (ethnic && spelling.endsWith("族")) {
        put(spelling.substring(0, spelling.length() - 1), reading);
      }
    }
    for (String code : codes) {
      put(code, reading);
      byCode.put(code, label);
    }
  }

  /** Once all lines are in: codes that Excel stripped of their zero, or that were given one. */
  void complete() {
    for (Map.Entry<String, String> entry : Map.copyOf(byCode).entrySet()) {
      String code = entry.getKey();
      CodeReading reading = new CodeReading(entry.getValue(), null);
      if (code.length() == 2 && code.charAt(0) == '0') {
        known.putIfAbsent(code.substring(1), reading);
        byCode.putIfAbsent(code.substring(1), entry.getValue());
      } else if (code.length() == 1 && Character.isDigit(code.charAt(0))) {
        known.putIfAbsent("0" + code, reading);
        byCode.putIfAbsent("0" + code, entry.getValue());
      }
    }
  }

  private void put(String spelling, CodeReading reading) {
    CodeReading earlier = known.put(fold(spelling), reading);
    known.put(spelling, reading);
    if (earlier != null && !Objects.equals(earlier.label(), reading.label())) {
      throw new IllegalStateException(
          "code_sets.csv: "
              + spelling
              + " stands for "
              + earlier.label()
              + " and "
              + reading.label());
    }
  }

  List<String> labels() {
    return List.copyOf(labels);
  }

  CodeReading read(String text) {
    CodeReading reading = known.get(text);
    if (reading != null) {
      return reading;
    }
    reading = remembered.get(text);
    if (reading == null) {
      reading = readSlowly(fold(text));
      if (remembered.size() < MEMORY) {
        remembered.put(text, reading);
      }
    }
    return reading;
  }

  private CodeReading readSlowly(String text) {
    CodeReading whole = known.get(text);
    if (whole != null) {
      return whole;
    }
    if (text.endsWith(".0")) {
      return known.getOrDefault(text.substring(0, text.length() - 2), CodeReading.UNKNOWN);
    }
    int end = codeEnd(text);
    if (end > 0 && end < text.length()) {
      return pair(text.substring(0, end), text.substring(labelStart(text, end)));
    }
    int bracket = text.indexOf('(');
    if (bracket > 0 && text.endsWith(")")) {
      return pair(text.substring(bracket + 1, text.length() - 1), text.substring(0, bracket));
    }
    int dash = text.lastIndexOf('-');
    if (dash > 0) {
      return pair(text.substring(dash + 1), text.substring(0, dash));
    }
    return CodeReading.UNKNOWN;
  }

  /** A code and a label in one cell; each must be known. */
  private CodeReading pair(String code, String label) {
    @Nullable String ofCode = byCode.get(code);
    CodeReading ofLabel = known.get(label);
    if (ofCode == null || ofLabel == null || ofLabel.label() == null) {
      return CodeReading.UNKNOWN;
    }
    return ofCode.equals(ofLabel.label()) ? ofLabel : new CodeReading(ofLabel.label(), ofCode);
  }

  private static int codeEnd(String text) {
    int i = 0;
    while (i < text.length()
        && text.charAt(i) < 0x80
        && Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int labelStart(String text, int from) {
    int i = from;
    while (i < text.length() - 1 && "-.:、_—–―~/|".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  /** One spelling for widths, blanks and case. */
  private static String fold(String text) {
    String folded = Width.fold(text);
    StringBuilder out = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        out.append(c);
      }
    }
    return out.toString().toUpperCase(Locale.ROOT);
  }
}
