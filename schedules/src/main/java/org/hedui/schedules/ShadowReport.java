package org.hedui.schedules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hedui.jobs.shadow.ShadowResult;
import org.hedui.rules.RuleCode;
import org.hedui.schedules.console.Console;
import org.hedui.schedules.console.TextTable;
import org.jspecify.annotations.Nullable;

/** Tells what a change would open and close, by rule and by school; JSON also has what stays. */
record ShadowReport(Console console) {

  void print(ShadowResult result, LocalDate date, boolean rowsJudged, @Nullable Path out) {
    if (console.json()) {
      console.json(json(result, date, rowsJudged));
      return;
    }
    console.line(console.text("shadow.title", date));
    List<ShadowResult.Line> rules = differing(result.rules());
    if (rules.isEmpty()) {
      console.line(console.text("shadow.nothing"));
    } else {
      rules(rules, sum(result.rules()));
      console.line("");
      schools(differing(result.schools()));
    }
    if (!rowsJudged) {
      console.line(console.text("shadow.rows-kept"));
    }
    if (out != null) {
      console.line(console.text("shadow.out", out));
    }
  }

  private static List<ShadowResult.Line> differing(List<ShadowResult.Line> lines) {
    return lines.stream().filter(ShadowResult.Line::differs).toList();
  }

  private void rules(List<ShadowResult.Line> rules, ShadowResult.Line all) {
    TextTable table =
        new TextTable(
            console.text("shadow.rule"),
            "",
            console.text("shadow.present"),
            console.text("shadow.opened"),
            console.text("shadow.closed"),
            console.text("shadow.changed"),
            console.text("shadow.same"));
    for (ShadowResult.Line line : rules) {
      String title = console.texts().messages().title(RuleCode.of(line.key()));
      row(table, line.key(), title, line);
    }
    row(table, console.text("shadow.all"), "", all);
    console.table(table);
  }

  private void schools(List<ShadowResult.Line> schools) {
    TextTable table =
        new TextTable(
            console.text("shadow.school"),
            console.text("shadow.school-name"),
            console.text("shadow.present"),
            console.text("shadow.opened"),
            console.text("shadow.closed"),
            console.text("shadow.changed"),
            console.text("shadow.same"));
    schools.forEach(line -> row(table, line.key(), line.name(), line));
    console.table(table);
  }

  private static void row(TextTable table, String key, String name, ShadowResult.Line line) {
    table.row(
        key,
        name,
        String.valueOf(line.present()),
        String.valueOf(line.opened()),
        String.valueOf(line.closed()),
        String.valueOf(line.changed()),
        String.valueOf(line.same()));
  }

  private static ShadowResult.Line sum(List<ShadowResult.Line> lines) {
    return lines.stream()
        .reduce(
            new ShadowResult.Line("", "", 0, 0, 0, 0),
            (a, b) ->
                new ShadowResult.Line(
                    "",
                    "",
                    a.present() + b.present(),
                    a.opened() + b.opened(),
                    a.closed() + b.closed(),
                    a.changed() + b.changed()));
  }

  private static Map<String, Object> json(ShadowResult result, LocalDate date, boolean rowsJudged) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("date", date);
    json.put("rows_judged", rowsJudged);
    json.put("rules", result.rules().stream().map(line -> json("rule", line)).toList());
    json.put("schools", result.schools().stream().map(line -> json("school_code", line)).toList());
    return json;
  }

  private static Map<String, Object> json(String key, ShadowResult.Line line) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(key, line.key());
    json.put("present", line.present());
    json.put("opened", line.opened());
    json.put("closed", line.closed());
    json.put("changed", line.changed());
    json.put("unchanged", line.same());
    return json;
  }
}
