package org.hedui.schedules;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hedui.jobs.NightOptions;
import org.hedui.rules.RuleBook;
import org.hedui.rules.RuleCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hedui check}: checks and settles what is loaded. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private final Hedui hedui;

  @Option(names = "--date", paramLabel = "YYYY-MM-DD", required = true)
  private LocalDate date = LocalDate.EPOCH;

  @Option(names = "--rule", paramLabel = "CODE", arity = "1..*")
  private List<String> rules = List.of();

  @Option(names = "--afresh")
  private boolean afresh;

  CheckCommand(Hedui hedui) {
    this.hedui = hedui;
  }

  @Override
  public Integer call() {
    DatabaseSession.requireThere(hedui.options());
    NightOptions options =
        RunOptions.of(hedui.options(), date, null, null, codes(), null).afresh(afresh);
    return new NightRun(hedui)
        .run("check", options, new NightReport(hedui.console(), options))
        .value();
  }

  private Set<RuleCode> codes() {
    Set<RuleCode> codes = new LinkedHashSet<>();
    for (String rule : rules) {
      RuleCode code = RuleCodes.of(rule);
      if (RuleBook.setRules().stream().noneMatch(r -> r.code() == code)) {
        throw new Failure(ExitCode.USAGE, "no-set-rule", code.text());
      }
      codes.add(code);
    }
    return codes;
  }
}
