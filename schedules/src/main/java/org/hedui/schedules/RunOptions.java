package org.hedui.schedules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.hedui.io.report.Lang;
import org.hedui.jobs.NightOptions;
import org.hedui.rules.RuleCode;
import org.jspecify.annotations.Nullable;

/**
 * Makes the options of a run out of those of a command, and looks at them before anything is
 * started.
 */
public final class RunOptions {
  private static final int MOST_LANES = 4;

  private RunOptions() {}

  /**
   * The options of a run.
   *
   * @throws Failure where a folder cannot be used
   */
  public static NightOptions of(
      GlobalOptions global,
      LocalDate date,
      @Nullable Path inbox,
      @Nullable Path out,
      Set<RuleCode> rules,
      @Nullable String school) {
    if (inbox != null && !Files.isDirectory(inbox)) {
      throw new Failure(ExitCode.USAGE, "no-inbox", inbox);
    }
    if (out != null && Files.exists(out) && !Files.isDirectory(out)) {
      throw new Failure(ExitCode.USAGE, "no-folder", out);
    }
    if (out != null) {
      requireWritable(out);
    }
    int lanes = Math.max(1, Math.min(MOST_LANES, Runtime.getRuntime().availableProcessors()));
    return new NightOptions(
        date,
        inbox == null ? null : inbox.toAbsolutePath().normalize(),
        out == null ? null : out.toAbsolutePath().normalize(),
        global.policy(),
        global.lang() == Lang.ZH ? Locale.CHINESE : Locale.ENGLISH,
        rules,
        school,
        lanes);
  }

  /** Tells now, not after hours, that nothing can be written there. */
  private static void requireWritable(Path out) {
    try {
      Files.createDirectories(out);
      Files.delete(Files.createTempFile(out, ".probe", ""));
    } catch (IOException e) {
      throw new Failure(e, ExitCode.FAILED, "out-folder", out, Trouble.of(e).said());
    }
  }
}
