package org.hedui.schedules;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hedui.jobs.RunBook;
import org.hedui.schedules.console.Console;
import org.hedui.schedules.console.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hedui runs [list | show ID]}: past runs, their steps, rows and durations. */
@Command(name = "runs", mixinStandardHelpOptions = true)
final class RunsCommand implements Runnable {
  private static final int DEFAULT_LINES = 20;

  private final Hedui hedui;

  RunsCommand(Hedui hedui) {
    this.hedui = hedui;
  }

  @Override
  public void run() {
    list(DEFAULT_LINES);
  }

  @Command(name = "list", mixinStandardHelpOptions = true)
  void list(@Option(names = "--most", paramLabel = "N", defaultValue = "20") int most) {
    try (DatabaseSession session = DatabaseSession.existing(hedui.options())) {
      print("runs", new RunBook(session.dataSource()).list(most));
    }
  }

  @Command(name = "show", mixinStandardHelpOptions = true)
  void show(@Parameters(paramLabel = "ID", descriptionKey = "run-id") long id) {
    try (DatabaseSession session = DatabaseSession.existing(hedui.options())) {
      List<Map<String, @Nullable Object>> steps = new RunBook(session.dataSource()).steps(id);
      if (steps.isEmpty()) {
        throw new Failure(ExitCode.USAGE, "no-run", id);
      }
      print("steps", steps);
    }
  }

  private void print(String name, List<Map<String, @Nullable Object>> rows) {
    Console console = hedui.console();
    if (console.json()) {
      console.json(Map.of(name, rows));
    } else if (rows.isEmpty()) {
      console.note(console.text("runs.none"));
    } else {
      TextTable table =
          new TextTable(
              rows.get(0).keySet().stream()
                  .map(key -> console.text("runs." + key))
                  .toArray(String[]::new));
      for (Map<String, @Nullable Object> row : rows) {
        table.row(row.values().stream().map(RunsCommand::cell).toArray(String[]::new));
      }
      console.table(table);
    }
  }

  private static String cell(@Nullable Object value) {
    if (value instanceof Boolean yes) {
      return yes ? "✓" : "";
    }
    return Objects.toString(value, "");
  }
}
