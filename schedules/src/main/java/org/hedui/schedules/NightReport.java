package org.hedui.schedules;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.hedui.io.intake.InboxScanner;
import org.hedui.jobs.NightOptions;
import org.hedui.jobs.NightRunner;
import org.hedui.jobs.RunBook;
import org.hedui.jobs.RunResult;
import org.hedui.jobs.intake.HeldFile;
import org.hedui.rules.Fen;
import org.hedui.rules.RuleCode;
import org.hedui.schedules.console.Console;
import org.hedui.schedules.console.TextTable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Tells in a few lines what a run has done. */
public record NightReport(Console console, NightOptions options) implements NightRun.Report {
  private static final int LINE = 116;
  private static final int SHORTEST_REASON = 40;

  @Override
  public ExitCode print(ApplicationContext context, NightRunner.Ended ended) {
    RunResult result = context.getBean(RunResult.class);
    Map<String, Long> files = result.files();
    long held = files.getOrDefault("held", 0L);
    long kept = new RunBook(context.getBean(DataSource.class)).kept(ended.executionId());
    String school = options.school();
    if (console.json()) {
      console.json(json(result, ended, kept));
    } else if (school != null) {
      people(school, result.openOf(school));
    } else {
      people(result, files, kept);
    }
    return held > 0 && options.inbox() != null ? ExitCode.HELD : ExitCode.DONE;
  }

  private void people(RunResult result, Map<String, Long> files, long kept) {
    console.line(console.text("night.title", options.date()));
    console.line(
        "  "
            + console.text(
                "night.files",
                files.getOrDefault("accepted", 0L),
                files.getOrDefault("held", 0L),
                files.getOrDefault("skipped", 0L),
                files.getOrDefault("superseded", 0L)));
    remarks(files);
    console.line(
        "  " + console.text("night.rows", result.rowsAccepted(), result.rowsQuarantined()));
    RunResult.Cases cases = result.cases();
    console.line("  " + console.text("night.cases", cases.open(), cases.opened(), cases.closed()));
    if (kept > 0) {
      console.line("  " + console.text("night.kept", kept));
    }
    if (!result.money().isEmpty()) {
      TextTable table =
          new TextTable(
              console.text("night.class"),
              console.text("night.count"),
              console.text("night.due"),
              console.text("night.paid"));
      for (RunResult.Money money : result.money()) {
        table.row(
            money.paymentClass().label(console.texts().lang()),
            String.valueOf(money.personMonths()),
            Fen.yuan(money.dueFen()),
            Fen.yuan(money.paidFen()));
      }
      console.table(table);
    }
    for (HeldFile file : result.heldFiles()) {
      console.line("  " + held(file));
    }
    output();
  }

  private String reason(HeldFile file) {
    String by = file.by();
    RuleCode rule = file.rule();
    if (by != null) {
      return console.text("night.held-by", by);
    }
    return rule == null ? "" : console.texts().messages().title(rule);
  }

  /** A line that most terminals show whole; the reason keeps some room beside the longest path. */
  private String held(HeldFile file) {
    String text = console.text("night.held", file.path());
    String reason = reason(file);
    if (reason.isEmpty()) {
      return text;
    }
    if (file.row() > 0) {
      reason = console.text("night.held-row", file.row(), reason);
    }
    String told = file.told(console.texts().lang());
    if (!told.isEmpty()) {
      reason += console.text("night.colon") + told;
    }
    int room = Math.max(SHORTEST_REASON, LINE - TextTable.width(text));
    return text + console.text("night.held-why", TextTable.cut(reason, room));
  }

  private void people(String school, long open) {
    console.line(
        open == 0
            ? console.text("night.no-school", school)
            : console.text("night.school", school, open));
    output();
  }

  private void output() {
    if (options.out() != null) {
      console.line(
          "  " + console.text("night.out", options.out().resolve(options.date().toString())));
    }
  }

  /** What is odd about the inbox but no problem of any file. */
  private void remarks(Map<String, Long> files) {
    if (options.inbox() != null && files.isEmpty()) {
      console.line("  " + console.text("night.empty", options.inbox()));
    }
    for (String stranger : strangers()) {
      console.line("  " + console.text("night.stranger", stranger));
    }
  }

  private List<String> strangers() {
    Path inbox = options.inbox();
    return inbox == null || !options.wholeInbox() ? List.of() : InboxScanner.strangers(inbox);
  }

  private static Map<String, @Nullable Object> why(HeldFile file) {
    Map<String, @Nullable Object> why = new LinkedHashMap<>();
    why.put("path", file.path());
    why.put("rule", file.rule() == null ? null : file.rule().text());
    why.put("row", file.row());
    why.put("evidence", file.told());
    why.put("by", file.by());
    return why;
  }

  private Map<String, @Nullable Object> json(RunResult result, NightRunner.Ended ended, long kept) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("date", options.date());
    json.put("run", ended.executionId());
    json.put("resumed", ended.resumed());
    json.put("files", result.files());
    json.put("not_read", strangers());
    List<HeldFile> held = result.heldFiles();
    json.put("held", held.stream().map(HeldFile::path).toList());
    json.put("held_why", held.stream().map(NightReport::why).toList());
    json.put("rows_accepted", result.rowsAccepted());
    json.put("rows_quarantined", result.rowsQuarantined());
    json.put("checks_kept", kept);
    json.put("cases_open", result.cases().open());
    json.put("cases_new", result.cases().opened());
    json.put("cases_closed", result.cases().closed());
    if (options.school() != null) {
      json.put("school", options.school());
      json.put("school_cases_open", result.openOf(options.school()));
    }
    json.put(
        "out",
        options.out() == null ? null : options.out().resolve(options.date().toString()).toString());
    return json;
  }
}
