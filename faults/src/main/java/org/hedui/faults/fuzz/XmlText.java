package org.hedui.faults.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Mutations of the XML within a workbook. */
final class XmlText {
  private static final Pattern ATTRIBUTE = Pattern.compile("(?<==\")[^\"]*(?=\")");
  private static final Pattern TEXT = Pattern.compile("(?<=>)[^<]+(?=<)");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern ELEMENT =
      Pattern.compile("<(c|row|si|sheet|xf|r|is|Relationship|numFmt)[ >/].*?(</\\1>|/>)");
  private static final List<String> TYPES =
      List.of("s", "n", "b", "d", "e", "str", "inlineStr", "", "\u00e9");
  private static final List<String> REFERENCES =
      List.of("A1", "XFD1048576", "ZZZZ1", "A0", "1", "AMJ5", "a1", "A99999999999");
  private static final List<String> PROLOGUES =
      List.of(
          "<!DOCTYPE x [<!ENTITY e \"ee\">]>",
          "<!DOCTYPE x SYSTEM \"file:///etc/hostname\">",
          "<?xml version=\"1.1\" encoding=\"UTF-16\"?>",
          "<?xml version=\"1.0\" encoding=\"GB18030\"?>",
          "<!-- -->",
          "\uFEFF");

  private XmlText() {}

  /** One mutation. */
  static byte[] mutate(byte[] bytes, Choices choices) {
    String xml = new String(bytes, StandardCharsets.UTF_8);
    String other =
        switch (choices.below(9)) {
          case 0 -> one(xml, ATTRIBUTE, choices, old -> attribute(old, choices));
          case 1 -> one(xml, TEXT, choices, old -> escaped(Values.odd(choices)));
          case 2 -> one(xml, TEXT, choices, old -> Values.number(choices));
          case 3 -> one(xml, TAG, choices, old -> "");
          case 4 -> one(xml, TAG, choices, old -> old + nested(choices));
          case 5 ->
              one(xml, ELEMENT, choices, old -> old.repeat(Bytes.times(choices, 13, old.length())));
          case 6 -> one(xml, ELEMENT, choices, old -> "");
          case 7 -> prologue(xml, choices);
          default -> one(xml, TEXT, choices, old -> runs(old, choices));
        };
    return other.length() > Bytes.LONGEST ? bytes : other.getBytes(StandardCharsets.UTF_8);
  }

  private static String attribute(String old, Choices choices) {
    return switch (choices.below(5)) {
      case 0 -> choices.of(TYPES);
      case 1 -> choices.of(REFERENCES);
      case 2 -> Values.number(choices);
      case 3 -> old + old;
      default -> escaped(Values.odd(choices));
    };
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static String nested(Choices choices) {
    String tag = choices.of(List.of("a", "c", "row", "is", "r", "t", "si", "v"));
    int times = 1 << choices.below(13);
    return "<" + (tag + "><").repeat(times - 1) + tag + ">" + choices.of(List.of("", "x"));
  }

  /** One text in many pieces, as it is when every letter has a look of its own. */
  private static String runs(String old, Choices choices) {
    String piece = choices.of(List.of("</t></r><r><t>", "</t><t>", "<![CDATA[x]]>", "&#x10FFFF;"));
    return old + (piece + "y").repeat(1 << choices.below(14));
  }

  private static String prologue(String xml, Choices choices) {
    int end = Math.max(xml.indexOf("?>"), -2) + 2;
    String prologue = choices.of(PROLOGUES);
    return choices.oneIn(2)
        ? prologue + xml.substring(end)
        : xml.substring(0, end) + prologue + xml.substring(end);
  }

  private static String one(
      String xml, Pattern pattern, Choices choices, UnaryOperator<String> by) {
    List<MatchResult> found = new ArrayList<>(pattern.matcher(xml).results().toList());
    if (found.isEmpty()) {
      return xml;
    }
    MatchResult match = found.get(choices.below(found.size()));
    return xml.substring(0, match.start()) + by.apply(match.group()) + xml.substring(match.end());
  }
}
