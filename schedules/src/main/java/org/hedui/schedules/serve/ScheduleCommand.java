package org.hedui.schedules.serve;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.hedui.schedules.plan.Schedule;
import org.hedui.schedules.plan.When;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** {@code hedui schedule list | next | pause | resume | run}: what runs when. */
@Command(name = "schedule", mixinStandardHelpOptions = true)
public final class ScheduleCommand implements Runnable {
  private static final int DEFAULT_LINES = 10;
  private static final Duration CHECK_IN = Duration.ofSeconds(5);

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
    Plan plan = read();
    List<Map<String, @Nullable Object>> lines =
        with(
            (session, alarms) -> {
              Map<DutyName, ScheduleBook.Line> last =
                  new ScheduleBook(session.dataSource())
                      .last().stream()
                          .collect(Collectors.toMap(ScheduleBook.Line::duty, Function.identity()));
              return Stream.of(DutyName.values())
                  .map(duty -> line(duty, plan, last.get(duty), alarms.isPaused(duty)))
                  .toList();
            });
    print("schedules", lines);
  }

  private Map<String, @Nullable Object> line(
      DutyName duty, Plan plan, ScheduleBook.@Nullable Line last, boolean paused) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    Schedule schedule = plan.of(duty).orElse(null);
    line.put("name", duty.text());
    line.put("at", schedule == null ? "never" : schedule.at().toString());
    line.put("next", schedule == null || paused ? null : next(schedule));
    line.put("paused", paused);
    line.put("last", last == null ? null : NextTimes.text(last.dueAt()));
    line.put("state", last == null ? null : last.state().text());
    line.put("node", last == null ? null : last.node());
    line.put("result", last == null ? null : last.result());
    return line;
  }

  private static String next(Schedule schedule) {
    return NextTimes.text(schedule.at().after(Today.now().atZone(When.ZONE)));
  }

  @Command(name = "next", mixinStandardHelpOptions = true)
  void next(@Option(names = "--most", paramLabel = "N", defaultValue = "10") int most) {
    print(
        "next",
        NextTimes.of(read(), Today.now(), most).stream()
            .map(
                next -> {
                  Map<String, @Nullable Object> line = new LinkedHashMap<>();
                  line.put("next", next.text());
                  line.put("name", next.duty().text());
                  return line;
                })
            .toList());
  }

  @Command(name = "pause", mixinStandardHelpOptions = true)
  void pause(@Parameters(paramLabel = "NAME", descriptionKey = "duty") String name) {
    DutyName duty = known(name);
    with(
        (session, alarms) -> {
          alarms.set(read());
          alarms.pause(duty);
          return true;
        });
    told("schedule.paused-now", duty);
  }

  @Command(name = "resume", mixinStandardHelpOptions = true)
  void resume(@Parameters(paramLabel = "NAME", descriptionKey = "duty") String name) {
    DutyName duty = known(name);
    with(
        (session, alarms) -> {
          ScheduleBook book = new ScheduleBook(session.dataSource());
          Instant now = book.now();
          book.know(duty, now);
          book.forgive(duty, now); // it was paused on purpose
          alarms.set(read());
          alarms.resume(duty);
          return true;
        });
    told("schedule.resumed", duty);
  }

  @Command(name = "run", mixinStandardHelpOptions = true)
  void runNow(
      @Parameters(paramLabel = "NAME", descriptionKey = "duty") String name,
      @Option(names = "--inbox", paramLabel = "DIR") @Nullable Path inbox,
      @Option(names = "--out", paramLabel = "DIR") @Nullable Path out) {
    DutyName duty = known(name);
    Plan plan = ServeCommand.plan(file, inbox, out);
    try (DatabaseSession session = DatabaseSession.open(hedui.options())) {
      ScheduleBook book = new ScheduleBook(session.dataSource());
      new Duties(
              plan,
              book,
              new ScheduledWork(hedui, session, plan),
              () -> session.lock(Duration.ZERO),
              book::now,
              NodeName.ofThisMachine())
          .now(duty);
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

  private <T> T with(BiFunction<DatabaseSession, Alarms, T> question) {
    try (DatabaseSession session = DatabaseSession.open(hedui.options());
        Alarms alarms = Alarms.open(session.dataSource(), CHECK_IN)) {
      return question.apply(session, alarms);
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
