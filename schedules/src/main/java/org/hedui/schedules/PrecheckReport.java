package org.hedui.schedules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hedui.io.report.Wording;
import org.hedui.jobs.precheck.CheckedFile;
import org.hedui.jobs.precheck.CheckedFile.State;
import org.hedui.jobs.precheck.Place;
import org.hedui.jobs.precheck.Problem;
import org.hedui.rules.Feed;
import org.hedui.rules.RuleCode;
import org.hedui.rules.intake.Messages;
import org.hedui.schedules.console.Console;
import org.jspecify.annotations.Nullable;

/** Tells what a precheck has found. Names and numbers of persons stay in the marked workbook. */
record PrecheckReport(Console console, Feed feed, LocalDate date, boolean divisionsAdded) {
  private static final int SHOWN_PLACES = 5;

  /** Prints the result; returns the exit code. */
  ExitCode print(List<CheckedFile> files) {
    Messages messages = console.texts().messages();
    if (console.json()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("date", date);
      json.put("feed", feed.folder());
      json.put("files", files.stream().map(f -> json(f, messages)).toList());
      console.json(json);
    } else {
      files.forEach(file -> people(file, messages));
      console.note(console.text("precheck.scope"));
      if (!divisionsAdded && files.stream().anyMatch(PrecheckReport::doubtsDivisions)) {
        console.note(console.text("precheck.divisions"));
      }
    }
    boolean held = files.stream().anyMatch(f -> f.state() == State.HELD);
    return held ? ExitCode.HELD : ExitCode.DONE;
  }

  private static boolean doubtsDivisions(CheckedFile file) {
    return file.problems().stream().anyMatch(p -> p.rule() == RuleCode.IDN_04);
  }

  private void people(CheckedFile file, Messages messages) {
    console.line(console.text("precheck.file", file.path(), console.texts().feed(feed), date));
    if (file.state() != State.SKIPPED) {
      console.line(
          "  "
              + console.text(
                  "precheck.rows",
                  file.read(),
                  file.accepted(),
                  file.quarantined(),
                  file.marked()));
    }
    console.line("  " + verdict(file));
    for (Problem problem : file.problems()) {
      console.line(
          "  "
              + console.text(
                  "precheck.problem",
                  Wording.severity(problem.severity(), console.texts().lang()),
                  problem.rule().text(),
                  messages.title(problem.rule()),
                  problem.count(),
                  places(file, problem)));
      String remedy = messages.remedy(problem.rule());
      if (!remedy.isEmpty()) {
        console.line("      " + console.text("precheck.remedy", remedy));
      }
    }
    if (file.workbook() != null) {
      console.line("  " + console.text("precheck.workbook", file.workbook()));
    }
    console.line("");
  }

  private String verdict(CheckedFile file) {
    return switch (file.state()) {
      case HELD -> console.text("precheck.held", codes(file));
      case SKIPPED -> console.text("precheck.skipped");
      case ACCEPTED ->
          console.text(
              file.faulty() > 0
                  ? "precheck.partly"
                  : file.problems().isEmpty() ? "precheck.clean" : "precheck.accepted");
    };
  }

  private String codes(CheckedFile file) {
    return file.heldBy().stream()
        .map(RuleCode::text)
        .collect(Collectors.joining(console.text("precheck.comma")));
  }

  private String places(CheckedFile file, Problem problem) {
    String shown =
        problem.places().stream()
            .limit(SHOWN_PLACES)
            .map(place -> place.text(problem.rule(), file.sheets(), console.texts().lang()))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(console.text("precheck.comma")));
    return problem.count() > SHOWN_PLACES ? shown + " …" : shown;
  }

  private static Map<String, @Nullable Object> json(CheckedFile file, Messages messages) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("path", file.path());
    json.put("sha256", file.sha256());
    json.put("encoding", file.encoding());
    json.put("rows_read", file.read());
    json.put("rows_accepted", file.accepted());
    json.put("rows_quarantined", file.quarantined());
    json.put("rows_with_problems", file.marked());
    json.put("state", file.state().name().toLowerCase(Locale.ROOT));
    json.put("held_by", file.heldBy().stream().map(RuleCode::text).toList());
    json.put("problems", file.problems().stream().map(p -> json(p, messages)).toList());
    json.put("workbook", file.workbook() == null ? null : file.workbook().toString());
    return json;
  }

  private static Map<String, Object> json(Problem problem, Messages messages) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rule", problem.rule().text());
    json.put("title", messages.title(problem.rule()));
    json.put("severity", problem.severity().name());
    json.put("count", problem.count());
    json.put("remedy", messages.remedy(problem.rule()));
    json.put("places", problem.places().stream().map(PrecheckReport::json).toList());
    return json;
  }

  private static Map<String, Object> json(Place place) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("sheet", place.sheet());
    json.put("row", place.row());
    json.put("field", place.field());
    json.put("ours", place.ours());
    json.put("theirs", place.theirs());
    return json;
  }
}
