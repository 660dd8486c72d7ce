package org.hedui.schedules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hedui.io.report.Wording;
import org.hedui.rules.RowRule;
import org.hedui.rules.Rule;
import org.hedui.rules.RuleBook;
import org.hedui.rules.RuleCode;
import org.hedui.rules.SetRule;
import org.hedui.rules.intake.Messages;
import org.hedui.schedules.console.Console;
import org.hedui.schedules.console.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hedui rules [list | show CODE]}: the catalogue. */
@Command(name = "rules", mixinStandardHelpOptions = true)
final class RulesCommand implements Runnable {
  private final Hedui hedui;

  RulesCommand(Hedui hedui) {
    this.hedui = hedui;
  }

  @Override
  public void run() {
    list(false);
  }

  @Command(name = "list", mixinStandardHelpOptions = true)
  void list(@Option(names = "--all") boolean all) {
    Console console = hedui.console();
    Messages texts = console.texts().messages();
    List<RuleCode> codes =
        all ? List.of(RuleCode.values()) : RuleBook.rules().stream().map(Rule::code).toList();
    if (console.json()) {
      console.json(Map.of("rules", codes.stream().map(c -> json(c, texts)).toList()));
      return;
    }
    TextTable table =
        new TextTable(
            Stream.of("code", "severity", "title", "actor", "due", "basis")
                .map(h -> console.text("rules." + h))
                .toArray(String[]::new));
    for (RuleCode code : codes) {
      String title = texts.title(code);
      table.row(
          code.text(),
          Wording.severity(code.severity(), console.texts().lang()),
          title.isEmpty() ? console.text("rules.catalogue-only") : title,
          texts.actor(code),
          texts.due(code),
          texts.basis(code));
    }
    console.table(table);
  }

  @Command(name = "show", mixinStandardHelpOptions = true)
  void show(@Parameters(paramLabel = "CODE", descriptionKey = "code") String text) {
    Console console = hedui.console();
    Messages texts = console.texts().messages();
    RuleCode code = code(text);
    if (console.json()) {
      console.json(json(code, texts));
      return;
    }
    console.line(code.text() + "  " + texts.title(code));
    line(console, "severity", Wording.severity(code.severity(), console.texts().lang()));
    line(console, "explanation", texts.explanation(code));
    line(console, "remedy", texts.remedy(code));
    line(console, "actor", texts.actor(code));
    line(console, "due", texts.due(code));
    line(console, "basis", texts.basis(code));
    line(console, "kind", console.text("rules.kind." + kind(code)));
  }

  private static void line(Console console, String key, String value) {
    if (!value.isEmpty()) {
      console.line("  " + console.text("rules." + key) + ": " + value);
    }
  }

  private static RuleCode code(String text) {
    try {
      return RuleCode.of(text.strip().toUpperCase(Locale.ROOT).replace('_', '-'));
    } catch (IllegalArgumentException e) {
      throw new Failure(e, ExitCode.USAGE, "no-rule", text);
    }
  }

  private static String kind(RuleCode code) {
    return RuleBook.find(code)
        .map(r -> r instanceof SetRule ? "set" : r instanceof RowRule ? "row" : "reading")
        .orElse("none");
  }

  private static Map<String, ?> json(RuleCode code, Messages texts) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("rule", code.text());
    map.put("severity", code.severity().name());
    map.put("title", texts.title(code));
    map.put("explanation", texts.explanation(code));
    map.put("remedy", texts.remedy(code));
    map.put("actor", code.actor());
    map.put("due", code.due());
    map.put("basis", texts.basis(code));
    map.put("checked", RuleBook.find(code).isPresent());
    map.put("kind", kind(code));
    return map;
  }
}
