package org.hedui.schedules;

import java.nio.file.Path;
import org.hedui.io.report.Lang;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command takes, before or after its name. */
public final class GlobalOptions {
  @Option(names = "--data", paramLabel = "DIR", scope = ScopeType.INHERIT)
  private Path data = Path.of("hedui-data");

  @Option(names = "--db", paramLabel = "URL", scope = ScopeType.INHERIT)
  private @Nullable String db;

  @Option(names = "--db-user", paramLabel = "NAME", scope = ScopeType.INHERIT)
  private @Nullable String dbUser;

  @Option(names = "--db-password-file", paramLabel = "FILE", scope = ScopeType.INHERIT)
  private @Nullable Path dbPasswordFile;

  @Option(names = "--policy", paramLabel = "DIR", scope = ScopeType.INHERIT)
  private @Nullable Path policy;

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      scope = ScopeType.INHERIT,
      converter = LangConverter.class)
  private Lang lang = Lang.ZH;

  @Option(
      names = "--log-format",
      paramLabel = "text|json",
      scope = ScopeType.INHERIT,
      defaultValue = "${env:HEDUI_LOG_FORMAT:-text}",
      converter = LogFormat.Converter.class)
  private LogFormat logFormat = LogFormat.TEXT;

  @Option(names = "--quiet", scope = ScopeType.INHERIT)
  private boolean quiet;

  @Option(names = "--json", scope = ScopeType.INHERIT)
  private boolean json;

  @Option(names = "--debug", scope = ScopeType.INHERIT)
  private boolean debug;

  private String logName = "hedui";

  /** The defaults with another data folder. */
  static GlobalOptions in(Path data) {
    GlobalOptions options = new GlobalOptions();
    options.data = data;
    return options;
  }

  /** The folder of the embedded database, the state and the logs. */
  public Path data() {
    return data.toAbsolutePath().normalize();
  }

  /** Where the programs of the embedded database are unpacked: the launcher's folder, or data. */
  Path programs() {
    String folder = System.getProperty("hedui.programs");
    return folder == null ? data() : Path.of(folder);
  }

  /** The database server to use instead of the embedded one. */
  public @Nullable String db() {
    return db;
  }

  /** The account on that server. */
  public @Nullable String dbUser() {
    return dbUser;
  }

  /** The file with that account's password. */
  public @Nullable Path dbPasswordFile() {
    return dbPasswordFile;
  }

  /** Policy that overrides the built-in one. */
  public @Nullable Path policy() {
    return policy;
  }

  /** The language of texts for people. */
  public Lang lang() {
    return lang;
  }

  /** How the log is written. */
  LogFormat logFormat() {
    return logFormat;
  }

  /** No progress and no remarks. */
  public boolean quiet() {
    return quiet;
  }

  /** The result as JSON on standard output. */
  public boolean json() {
    return json;
  }

  /** Stack traces on standard error. */
  public boolean debug() {
    return debug;
  }

  /** Where details are written. */
  public Path logFile() {
    return data().resolve("logs").resolve(logName + ".log");
  }

  /** Writes the log into a file of its own, for a process that others run beside. */
  public void logAs(String name) {
    logName = name;
  }
}
