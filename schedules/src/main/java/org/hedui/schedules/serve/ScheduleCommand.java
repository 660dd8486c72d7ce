package org.hedui.schedules.serve;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hedui.rules.policy.PolicyException;
import org.hedui.schedules.DatabaseSession;
import org.hedui.schedules.ExitCode;
import org.hedui.schedules.Failure;
import org.hedui.schedules.Hedui;
import org.hedui.schedules.Today;
import org.hedui.schedules.console.Console;
import org.hedui.schedules.console.TextTable;
import org.hedui.schedules.plan.DutyName;
import org.hedui.schedules.plan.Plan;
import org.hedui.schedules.plan.PlanFile;
import org.hedui.schedules.plan.When;
import org.hedui.schedules.serve.DutyBook.Known;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/**
 * {@code hedui schedule list | next | pause | resume | run}: what runs when, as the scheduler of
 * this database knows it, or before there was one, as a file says.
 */
@Command(name = "schedule", mixinStandardHelpOptions = true)
public final class ScheduleCommand implements Runnable {
  private final Hedui hedui;

  @Option(
      names = "--schedules",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      descriptionKey = "schedules-file")
  private @Nullable Path file;

  /** A command of this program. */
  public ScheduleCommand(Hedui hedui) {
    this.hedui = hedui;
  }

  @Override
  public void run() {
    list();
  }

  @Command(name = "list", mixinStandardHelpOptions = true)
  void list() {
    print(
        "schedules",
        isThere()
            ? with(book -> lines(duties(book), book.last()))
            : lines(planned(duty -> false), List.of()));
  }

  private static List<Map<String, @Nullable Object>> lines(
      List<Known> duties, List<ScheduleBook.Line> last) {
    Map<DutyName, ScheduleBook.Line> lastOf =
        last.stream().collect(Collectors.toMap(ScheduleBook.Line::duty, Function.identity()));
    return duties.stream().map(known -> line(known, lastOf.get(known.duty()))).toList();
  }

  private static Map<String, @Nullable Object> line(Known known, ScheduleBook.@Nullable Line last) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("name", known.duty().text());
    line.put("at", known.at());
    line.put("next", known.paused() ? null : NextTimes.text(after(known, now())));
    line.put("paused", known.paused());
    line.put("last", last == null ? null : NextTimes.text(last.dueAt()));
    line.put("state", last == null ? null : last.state().text());
    line.put("node", last == null ? null : last.node());
    line.put("result", last == null ? null : last.result());
    return line;
  }

  @Command(name = "next", mixinStandardHelpOptions = true)
  void next(@Option(names = "--most", paramLabel = "N", defaultValue = "10") int most) {
    List<Known> duties = isThere() ? with(this::duties) : planned(duty -> false);
    print(
        "next",
        NextTimes.of(duties, now(), most).stream()
            .map(
                next -> {
                  Map<String, @Nullable Object> line = new LinkedHashMap<>();
                  line.put("next", next.text());
                  line.put("name", next.duty().text());
                  return line;
                })
            .toList());
  }

  /** Before the first night there is no book to look into, and none is made for a look. */
  private boolean isThere() {
    return DatabaseSession.isThere(hedui.options());
  }

  /** The duties that the book knows; before the first start of a scheduler, those of the plan. */
  private List<Known> duties(ScheduleBook book) {
    List<Known> known = file == null ? book.duties().known() : List.of();
    return known.isEmpty()
        ? planned(book.duties()::isPaused)
        : known.stream().sorted((a, b) -> a.duty().compareTo(b.duty())).toList();
  }

  private List<Known> planned(Predicate<DutyName> paused) {
    return read().schedules().stream()
        .map(s -> new Known(s.duty(), s.at().toString(), paused.test(s.duty())))
        .toList();
  }

  private static ZonedDateTime now() {
    return Today.now().atZone(When.ZONE);
  }

  private static ZonedDateTime after(Known known, ZonedDateTime moment) {
    return When.parse(known.at()).after(moment);
  }

  @Command(name = "pause", mixinStandardHelpOptions = true)
  void pause(@Parameters(paramLabel = "NAME", descriptionKey = "duty") String name) {
    DutyName duty = known(name);
    if (!with(book -> book.duties().pause(duty))) {
      throw new Failure(ExitCode.USAGE, "duty-off", name);
    }
    told("schedule.paused-now", duty);
  }

  @Command(name = "resume", mixinStandardHelpOptions = true)
  void resume(@Parameters(paramLabel = "NAME", descriptionKey = "duty") String name) {
    DutyName duty = known(name);
    with(
        book -> {
          Instant now = book.now();
          book.duties().resume(duty, now);
          return now;
        });
    told("schedule.resumed", duty);
  }

  @Command(name = "run", mixinStandardHelpOptions = true)
  int runNow(
      @Parameters(paramLabel = "NAME", descriptionKey = "duty") String name,
      @Option(names = "--inbox", paramLabel = "DIR") @Nullable Path inbox,
      @Option(names = "--out", paramLabel = "DIR") @Nullable Path out) {
    DutyName duty = known(name);
    Plan plan = ServeCommand.plan(file, inbox, out);
    try (DatabaseSession session = DatabaseSession.open(hedui.options())) {
      ScheduleBook book = new ScheduleBook(session.dataSource());
      return new Duties(
              plan,
              book,
              new ScheduledWork(hedui, session, plan),
              () -> session.lock(Duration.ZERO),
              book::now,
              NodeName.ofThisMachine())
          .now(duty)
          .code()
          .value();
    }
  }

  private Plan read() {
    try {
      return PlanFile.read(file);
    } catch (PolicyException e) {
      throw new Failure(e, ExitCode.USAGE, "schedules", String.valueOf(e.getMessage()));
    }
  }

  private static DutyName known(String name) {
    return DutyName.of(name).orElseThrow(() -> new Failure(ExitCode.USAGE, "no-duty", name));
  }

  private <T> T with(Function<ScheduleBook, T> question) {
    try (DatabaseSession session = DatabaseSession.existing(hedui.options())) {
      return question.apply(new ScheduleBook(session.dataSource()));
    }
  }

  private void told(String key, DutyName duty) {
    Console console = hedui.console();
    if (console.json()) {
      console.json(Map.of("name", duty.text()));
    } else {
      console.line(console.text(key, console.text("duty." + duty.text())));
    }
  }

  private void print(String name, List<Map<String, @Nullable Object>> lines) {
    Console console = hedui.console();
    if (console.json()) {
      console.json(Map.of(name, lines));
      return;
    }
    List<String> columns = new ArrayList<>(lines.isEmpty() ? List.of() : lines.get(0).keySet());
    TextTable table =
        new TextTable(
            columns.stream().map(c -> console.text("schedule." + c)).toArray(String[]::new));
    for (Map<String, @Nullable Object> line : lines) {
      table.row(columns.stream().map(c -> shown(line.get(c))).toArray(String[]::new));
    }
    console.table(table);
  }

  private String shown(@Nullable Object value) {
    if (value instanceof Boolean yes) {
      return yes ? hedui.console().text("schedule.yes") : "";
    }
    return value == null ? "" : value.toString();
  }
}
