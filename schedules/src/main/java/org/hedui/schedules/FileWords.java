package org.hedui.schedules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hedui.io.report.Wording;
import org.hedui.jobs.intake.HeldFile;
import org.hedui.rules.Feed;
import org.hedui.rules.RuleCode;
import org.hedui.schedules.console.Console;
import org.jspecify.annotations.Nullable;

/** What is known of a file, in the words of the console's language. */
record FileWords(Console console) {

  /** Everything, one line a value, lists indented below their name. */
  List<String> lines(Map<String, @Nullable Object> file) {
    List<String> lines = new ArrayList<>();
    file.forEach(
        (name, value) -> {
          String title = console.text("files." + name) + console.text("night.colon");
          if (value instanceof List<?> list) {
            if (!list.isEmpty()) {
              lines.add(title.strip());
              list.forEach(line -> lines.add("  " + line(line)));
            }
          } else if (value != null && !value.toString().isEmpty()) {
            lines.add(title + of(name, value));
          }
        });
    return lines;
  }

  private String line(Object line) {
    List<String> parts = new ArrayList<>();
    if (line instanceof Map<?, ?> map) {
      map.forEach((name, value) -> parts.add(of(String.valueOf(name), value)));
    }
    parts.removeIf(String::isEmpty);
    return String.join("  ", parts);
  }

  /** A value in words. */
  String of(String name, @Nullable Object value) {
    if (value == null) {
      return "";
    }
    return switch (name) {
      case "feed" ->
          Feed.ofFolder(value.toString()).map(console.texts()::feed).orElse(value.toString());
      case "state", "held_by", "decision" -> console.text("files." + name + "." + value);
      case "field" -> Wording.field(value.toString(), console.texts().lang());
      case "effective" -> console.text("files.effective." + value);
      case "present" -> console.text("files.present." + value);
      case "rows" -> value.equals(0L) ? "" : console.text("files.rows", value);
      case "rule" -> value + " " + console.texts().messages().title(RuleCode.of(value.toString()));
      default -> value.toString();
    };
  }

  /** Why a file is held, or will be. */
  String why(Map<String, @Nullable Object> file) {
    if (!(file.get("why") instanceof HeldFile why)) {
      return "";
    }
    String by = why.by();
    RuleCode rule = why.rule();
    String text = rule == null ? "" : console.texts().messages().title(rule);
    if (by != null) {
      text =
          console.text(
              "held".equals(file.get("state")) ? "night.held-by" : "files.will-be-held", by);
    }
    String told = why.told(console.texts().lang());
    String reason = told.isEmpty() ? "" : console.text("night.colon") + told;
    String waits =
        "held".equals(file.get("state")) && "release".equals(file.get("decision"))
            ? console.text("files.will-be-released", Objects.toString(file.get("by_whom"), ""))
            : "";
    return text + reason + waits;
  }

  /** The same for machines. */
  static Map<String, @Nullable Object> json(HeldFile held) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    RuleCode rule = held.rule();
    json.put("rule", rule == null ? null : rule.text());
    json.put("row", held.row());
    json.put("evidence", held.told());
    json.put("by", held.by());
    return json;
  }
}
