package org.hedui.schedules;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hedui.io.database.RunLock;
import org.hedui.io.report.Wording;
import org.hedui.jobs.cases.CaseBook;
import org.hedui.jobs.cases.CaseState;
import org.hedui.rules.Feed;
import org.hedui.schedules.console.Console;
import org.hedui.schedules.console.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hedui cases list | show | decide}. */
@Command(name = "cases", mixinStandardHelpOptions = true)
final class CasesCommand implements Runnable {
  private static final int DEFAULT_LINES = 50;
  private static final List<String> SHOWN =
      List.of(
          "case_id",
          "rule",
          "severity",
          "state",
          "school_code",
          "student_name",
          "source_file",
          "source_row",
          "due");

  private final Hedui hedui;

  CasesCommand(Hedui hedui) {
    this.hedui = hedui;
  }

  @Override
  public void run() {
    list(null, null, null, false, DEFAULT_LINES);
  }

  @Command(name = "list", mixinStandardHelpOptions = true)
  void list(
      @Option(names = "--rule", paramLabel = "CODE") @Nullable String rule,
      @Option(names = "--school", paramLabel = "CODE") @Nullable String school,
      @Option(names = "--state", paramLabel = "S") @Nullable String state,
      @Option(names = "--all") boolean all,
      @Option(names = "--most", paramLabel = "N", defaultValue = "50") int most) {
    CaseBook.Filter filter =
        new CaseBook.Filter(
            rule == null ? null : RuleCodes.of(rule).text(),
            school,
            state == null ? null : state(state),
            !all,
            most);
    Console console = hedui.console();
    List<Map<String, @Nullable Object>> cases = with(book -> book.list(filter));
    if (console.json()) {
      console.json(Map.of("cases", cases));
      return;
    }
    TextTable table =
        new TextTable(SHOWN.stream().map(c -> console.text("cases." + c)).toArray(String[]::new));
    for (Map<String, @Nullable Object> one : cases) {
      table.row(SHOWN.stream().map(c -> Objects.toString(one.get(c), "")).toArray(String[]::new));
    }
    console.table(table);
    if (cases.size() == most) {
      console.note(console.text("cases.more", most));
    }
  }

  @Command(name = "show", mixinStandardHelpOptions = true)
  void show(@Parameters(paramLabel = "ID", descriptionKey = "case-id") String id) {
    Console console = hedui.console();
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    with(
        book -> {
          shown.putAll(book.find(id).orElseThrow(() -> new Failure(ExitCode.USAGE, "no-case", id)));
          shown.put("history", book.history(id));
          return shown;
        });
    if (console.json()) {
      console.json(shown);
      return;
    }
    shown.forEach(
        (name, value) -> {
          if (value instanceof List<?> events) {
            console.line(console.text("cases.history"));
            for (Object event : events) {
              if (event instanceof Map<?, ?> map) {
                console.line(
                    "  "
                        + String.join(
                            "  ",
                            map.values().stream().map(v -> Objects.toString(v, "-")).toList()));
              }
            }
          } else if (value != null && !value.toString().isEmpty()) {
            console.line(console.text("cases." + name) + ": " + said(console, name, value));
          }
        });
  }

  private static Object said(Console console, String name, Object value) {
    String text = value.toString();
    return switch (name) {
      case "feed", "counterpart_feed" ->
          Feed.ofFolder(text).map(console.texts()::feed).orElse(text);
      case "field" -> Wording.field(text, console.texts().lang());
      default -> value;
    };
  }

  @Command(name = "decide", mixinStandardHelpOptions = true)
  void decide(
      @Parameters(paramLabel = "ID", descriptionKey = "case-id") String id,
      @Option(names = "--state", paramLabel = "S", required = true) String state,
      @Option(names = "--by", paramLabel = "NAME", required = true) String by,
      @Option(names = "--reason", paramLabel = "TEXT", required = true) String reason) {
    CaseState decided = state(state);
    if (by.isBlank() || reason.isBlank()) {
      throw new Failure(ExitCode.USAGE, "decision-unsigned");
    }
    LocalDate today = Today.date();
    boolean found;
    try (DatabaseSession session = DatabaseSession.existing(hedui.options())) {
      RunLock lock = session.lock(Duration.ZERO); // a night settles the same cases
      try {
        CaseBook book = new CaseBook(session.dataSource());
        found = book.decide(id, decided, by.strip(), reason.strip(), today);
      } finally {
        lock.close();
      }
    }
    if (!found) {
      throw new Failure(ExitCode.USAGE, "no-case", id);
    }
    Console console = hedui.console();
    if (console.json()) {
      console.json(Map.of("case_id", id, "state", decided.text(), "by", by.strip()));
    } else {
      console.line(console.text("cases.decided", id, decided.text()));
    }
  }

  private static CaseState state(String word) {
    return CaseState.of(word).orElseThrow(() -> new Failure(ExitCode.USAGE, "no-state", word));
  }

  private interface Question<T> {
    T ask(CaseBook book);
  }

  private <T> T with(Question<T> question) {
    try (DatabaseSession session = DatabaseSession.existing(hedui.options())) {
      return question.ask(new CaseBook(session.dataSource()));
    }
  }
}
