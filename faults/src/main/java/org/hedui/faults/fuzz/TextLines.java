package org.hedui.faults.fuzz;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Mutations of a text with delimiters that keep most of its shape. */
final class TextLines {
  private static final Charset LEGACY = Charset.forName("GB18030");
  private static final List<String> DELIMITERS = List.of(",", "\t", ";", "|");
  private static final List<String> LINE_ENDS = List.of("\n", "\r\n", "\r", "\n\n", "\u2028", "");

  private TextLines() {}

  /** One mutation. */
  static byte[] mutate(byte[] bytes, Choices choices) {
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    Charset charset = utf8.indexOf('\uFFFD') >= 0 ? LEGACY : StandardCharsets.UTF_8;
    List<String> lines =
        new ArrayList<>(Arrays.asList(new String(bytes, charset).split("\r?\n", -1)));
    if (choices.oneIn(6)) {
      return anew(lines, choices);
    }
    mutate(lines, choices);
    return String.join("\n", lines).getBytes(charset);
  }

  /** The same text in another charset and with other line ends. */
  private static byte[] anew(List<String> lines, Choices choices) {
    String mark = choices.oneIn(3) ? "\uFEFF" : "";
    String text = mark + String.join(choices.of(LINE_ENDS), lines);
    return text.getBytes(Bytes.charset(choices));
  }

  private static void mutate(List<String> lines, Choices choices) {
    String delimiter = delimiter(lines);
    int line = choices.below(lines.size());
    String text = lines.get(line);
    switch (choices.below(10)) {
      case 0 -> lines.set(line, cell(text, delimiter, choices));
      case 1 -> lines.set(0, cell(lines.get(0), delimiter, choices));
      case 2 -> lines.add(line, Values.odd(choices));
      case 3 -> lines.remove(line);
      case 4 ->
          lines.addAll(line, Collections.nCopies(Bytes.times(choices, 9, text.length()), text));
      case 5 -> Collections.swap(lines, line, choices.below(lines.size()));
      case 6 -> {
        String other = choices.of(DELIMITERS);
        lines.replaceAll(l -> l.replace(delimiter, other));
      }
      case 7 -> lines.set(line, quoted(text, delimiter, choices));
      case 8 -> {
        String tail = delimiter.repeat(Bytes.times(choices, 12, lines.size()));
        lines.replaceAll(l -> l + tail);
      }
      default -> lines.set(line, text.repeat(Bytes.times(choices, 3, text.length())));
    }
  }

  private static String delimiter(List<String> lines) {
    String sample = lines.get(0) + lines.get(lines.size() / 2);
    return DELIMITERS.stream()
        .max((a, b) -> Long.compare(count(sample, a), count(sample, b)))
        .orElse(",");
  }

  private static long count(String text, String delimiter) {
    return text.chars().filter(c -> c == delimiter.charAt(0)).count();
  }

  /** Another value in one cell, a cell more, a cell less, or two that change places. */
  private static String cell(String line, String delimiter, Choices choices) {
    List<String> cells = new ArrayList<>(Arrays.asList(line.split("\\" + delimiter, -1)));
    int at = choices.below(cells.size());
    switch (choices.below(6)) {
      case 0 -> cells.remove(at);
      case 1 -> cells.add(at, Values.odd(choices));
      case 2 ->
          cells.addAll(
              at,
              Collections.nCopies(Bytes.times(choices, 12, cells.get(at).length()), cells.get(at)));
      case 3 -> Collections.swap(cells, at, choices.below(cells.size()));
      default -> cells.set(at, Values.odd(choices));
    }
    return String.join(delimiter, cells);
  }

  private static String quoted(String line, String delimiter, Choices choices) {
    return switch (choices.below(5)) {
      case 0 -> "\"" + line;
      case 1 -> line + "\"";
      case 2 -> "\"" + line.replace(delimiter, "\"" + delimiter + "\"") + "\"";
      case 3 -> "\"" + line.replace(delimiter, "\n") + "\"";
      default -> line.replace(delimiter, "\"" + delimiter);
    };
  }
}
