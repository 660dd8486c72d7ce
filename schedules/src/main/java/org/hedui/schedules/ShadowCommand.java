package org.hedui.schedules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hedui.io.database.RunLock;
import org.hedui.io.intake.WorkFolder;
import org.hedui.jobs.DeploymentKey;
import org.hedui.jobs.NightOptions;
import org.hedui.jobs.PolicyInForce;
import org.hedui.jobs.RunBook;
import org.hedui.jobs.RunProgress;
import org.hedui.jobs.shadow.RuleFileProblem;
import org.hedui.jobs.shadow.RuleSet;
import org.hedui.jobs.shadow.Shadow;
import org.hedui.jobs.shadow.ShadowResult;
import org.hedui.schedules.console.Console;
import org.hedui.schedules.console.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hedui shadow}: what a changed policy or rule set would open and close. */
@Command(name = "shadow", mixinStandardHelpOptions = true)
final class ShadowCommand implements Callable<Integer> {
  private final Hedui hedui;

  @Option(names = "--rules", paramLabel = "CODE,…|-CODE,…|DIR", descriptionKey = "shadow-rules")
  private List<String> rules = List.of();

  @Option(names = "--present", paramLabel = "DIR")
  private @Nullable Path present;

  @Option(names = "--inbox", paramLabel = "DIR", descriptionKey = "shadow-inbox")
  private @Nullable Path inbox;

  @Option(names = "--date", paramLabel = "YYYY-MM-DD", descriptionKey = "shadow-date")
  private @Nullable LocalDate date;

  @Option(names = "--out", paramLabel = "FILE.csv", descriptionKey = "shadow-out")
  private @Nullable Path out;

  ShadowCommand(Hedui hedui) {
    this.hedui = hedui;
  }

  @Override
  public Integer call() {
    Path policy = hedui.options().policy();
    if (policy == null && rules.isEmpty()) {
      throw new Failure(ExitCode.USAGE, "shadow-what");
    }
    RuleSet set = RuleSetOption.of(rules);
    NightOptions asked =
        RunOptions.of(hedui.options(), LocalDate.EPOCH, inbox, null, Set.of(), null);
    PolicyInForce now = new PolicyInForce(with(asked, asked.date(), present));
    PolicyInForce changed = policy == null ? now : new PolicyInForce(asked);
    DeploymentKey key = NightRun.key();
    try (DatabaseSession session = DatabaseSession.asItIs(hedui.options());
        RunLock lock = session.lock(Duration.ZERO);
        WorkFolder work = new NightRun(hedui).workFolder()) {
      RunBook runs = new RunBook(session.dataSource());
      LocalDate day = date(runs);
      if (out != null) {
        requireWritable(out);
      }
      tellPresent(runs, now);
      ShadowResult result;
      try (Progress rows = rows();
          Connection connection = session.dataSource().getConnection()) {
        Shadow shadow = new Shadow(with(asked, day, policy), key, work, lock, progress(rows));
        result = shadow.compare(connection, now, changed, set, out);
      } catch (SQLException e) {
        throw Trouble.of(e).kind() == Trouble.Kind.DATABASE
            ? session.database().problem(e)
            : new IllegalStateException(e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (RuleFileProblem e) {
        throw new Failure(e, ExitCode.USAGE, "rule-file", e.file(), e.said());
      }
      new ShadowReport(hedui.console()).print(result, day, inbox != null, out);
    }
    return ExitCode.DONE.value();
  }

  /** Tells now, not after all the work, that nothing can be written there. */
  private static void requireWritable(Path out) {
    try {
      Path folder = out.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      if (!Files.exists(out)) {
        Files.delete(Files.createFile(out));
      } else if (Files.isDirectory(out) || !Files.isWritable(out)) {
        throw new AccessDeniedException(out.toString());
      }
    } catch (IOException e) {
      throw new Failure(e, ExitCode.USAGE, "shadow-out", out, Trouble.of(e).said());
    }
  }

  private static NightOptions with(NightOptions asked, LocalDate day, @Nullable Path policy) {
    return new NightOptions(day, asked.inbox(), null, policy, asked.locale(), Set.of(), null, 1);
  }

  private LocalDate date(RunBook runs) {
    LocalDate given = date;
    return given != null
        ? given
        : runs.lastSettled().orElseThrow(() -> new Failure(ExitCode.USAGE, "shadow-no-night"));
  }

  /** A comparison with another present than that of the nights would mislead. */
  private void tellPresent(RunBook runs, PolicyInForce now) {
    Console console = hedui.console();
    if (runs.lastVersion().filter(version -> !version.equals(now.rulesVersion())).isPresent()) {
      console.note(console.text("shadow.other-present"));
    }
  }

  /** Only an inbox has rows to count. */
  private Progress rows() {
    Console console = hedui.console();
    return inbox == null ? console.silence() : console.progress(console.text("shadow.progress"), 0);
  }

  private RunProgress progress(Progress rows) {
    return new RunProgress() {
      @Override
      public void step(String name) {
        if (hedui.options().debug()) {
          hedui.console().note("[step] " + name);
        }
      }

      @Override
      public void rows(long more) {
        rows.advance(more);
      }
    };
  }
}
