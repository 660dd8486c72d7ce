package org.hedui.schedules;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hedui.schedules.console.Console;
import org.hedui.schedules.console.TextTable;
import org.hedui.schedules.console.Texts;
import org.hedui.schedules.doctor.Diagnosis;
import org.hedui.schedules.doctor.Doctor;
import org.hedui.schedules.doctor.Surroundings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hedui doctor}: whether tonight's night will find what it needs. */
@Command(name = "doctor", mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  private final Hedui hedui;

  @Option(names = "--inbox", paramLabel = "DIR")
  private @Nullable Path inbox;

  @Option(names = "--out", paramLabel = "DIR")
  private @Nullable Path out;

  DoctorCommand(Hedui hedui) {
    this.hedui = hedui;
  }

  @Override
  public Integer call() {
    List<Diagnosis> found = Doctor.examine(surroundings());
    Console console = hedui.console();
    long warnings = count(found, Diagnosis.State.WARNING);
    long failures = count(found, Diagnosis.State.FAILURE);
    if (console.json()) {
      console.json(
          Map.of(
              "checks",
              found.stream().map(one -> json(one, console.texts())).toList(),
              "failures",
              failures,
              "warnings",
              warnings));
    } else {
      print(found, console);
      console.line(
          failures + warnings == 0
              ? console.text("doctor.well")
              : console.text("doctor.sum", failures, warnings));
    }
    return (failures > 0 ? ExitCode.FAILED : ExitCode.DONE).value();
  }

  private Surroundings surroundings() {
    GlobalOptions options = hedui.options();
    String url = options.db();
    return new Surroundings(
        options.data(),
        options.programs(),
        inbox,
        out,
        options.policy(),
        System.getenv("HEDUI_KEY_FILE"),
        url == null ? null : Credentials.of(options, url),
        Migrations.checksums(),
        Clock.system(Today.ZONE));
  }

  private static void print(List<Diagnosis> found, Console console) {
    Texts texts = console.texts();
    TextTable table =
        new TextTable(
            console.text("doctor.state"),
            console.text("doctor.check"),
            console.text("doctor.found"));
    for (Diagnosis one : found) {
      table.row(
          console.text("doctor.state." + one.state().name()), one.title(texts), one.found(texts));
      if (one.state() != Diagnosis.State.OK) {
        table.row("", "", console.text("doctor.remedy", one.remedy(texts)));
      }
    }
    console.table(table);
  }

  private static Map<String, String> json(Diagnosis one, Texts texts) {
    Map<String, String> json = new LinkedHashMap<>();
    json.put("check", one.check());
    json.put("state", one.state().name().toLowerCase(Locale.ROOT));
    json.put("found", one.found(texts));
    json.put("remedy", one.remedy(texts));
    return json;
  }

  private static long count(List<Diagnosis> found, Diagnosis.State state) {
    return found.stream().filter(one -> one.state() == state).count();
  }
}
