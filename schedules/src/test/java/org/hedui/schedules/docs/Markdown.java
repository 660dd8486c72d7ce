package org.hedui.schedules.docs;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes tables and links. */
final class Markdown {
  private static final Pattern RULE =
      Pattern.compile("(?<![\\w\\[#-])([A-Z]{3}-\\d\\d)(?![\\w\\]-])");

  private final StringBuilder text = new StringBuilder();

  /** A line. */
  Markdown line(String line) {
    text.append(line).append('\n');
    return this;
  }

  /** A line and a blank one. */
  Markdown paragraph(String line) {
    return line(line).line("");
  }

  /** A heading that links reach under a name that does not change with its words. */
  Markdown heading(int level, String anchor, String heading) {
    return line("<a id=\"" + anchor + "\"></a>")
        .line("")
        .paragraph("#".repeat(level) + " " + heading);
  }

  /** The head of a table. */
  Markdown head(String... headings) {
    return row(headings).row(Stream.of(headings).map(h -> "---").toArray(String[]::new));
  }

  /** A row of a table. */
  Markdown row(String... cells) {
    return line(
        Stream.of(cells).map(Markdown::cell).collect(Collectors.joining(" | ", "| ", " |")));
  }

  /** Text as it is, set apart as code. */
  Markdown code(String language, String code) {
    return line("```" + language).line(code.stripTrailing()).line("```").line("");
  }

  /** Codes of rules as links to their place in the catalogue. */
  static String ruleLinks(String text, String page) {
    return RULE.matcher(text).replaceAll("[$1](" + page + "#$1)");
  }

  static String codes(List<String> words, String separator) {
    return words.stream().map(w -> "`" + w + "`").collect(Collectors.joining(separator));
  }

  private static String cell(String cell) {
    return cell.replace("|", "\\|").replace("\n", "<br>");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
