package org.hedui.schedules;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.TimeZone;
import org.hedui.schedules.console.Console;
import org.hedui.schedules.console.Texts;
import org.hedui.schedules.plan.When;
import org.hedui.schedules.serve.ScheduleCommand;
import org.hedui.schedules.serve.ServeCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The program. Each command is a class of its own with a constructor that takes {@link Hedui}, from
 * which it gets the options, the console and the database; it returns its exit code or throws a
 * {@link Failure}.
 */
@Command(
    name = "hedui",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      NightlyCommand.class,
      ImportCommand.class,
      CheckCommand.class,
      ReportCommand.class,
      PrecheckCommand.class,
      CasesCommand.class,
      FilesCommand.class,
      RulesCommand.class,
      FeedsCommand.class,
      TemplateCommand.class,
      RunsCommand.class,
      RetentionCommand.class,
      DoctorCommand.class,
      ShadowCommand.class,
      VerifyCommand.class,
      ServeCommand.class,
      ScheduleCommand.class,
      GenerateCommand.class,
      WarmUpCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Hedui implements Runnable {
  private final PrintStream out;
  private final PrintStream err;
  private final Texts texts;

  @Mixin private final GlobalOptions options = new GlobalOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  Hedui(PrintStream out, PrintStream err, Texts texts) {
    this.out = out;
    this.err = err;
    this.texts = texts;
  }

  /** Runs one command and exits. */
  public static void main(String[] args) {
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    int code = run(out, err, args);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** Runs one command; its exit code. */
  static int run(PrintStream out, PrintStream err, String... args) {
    TimeZone.setDefault(TimeZone.getTimeZone(When.ZONE)); // whatever the machine's
    Texts texts = Texts.in(LangConverter.peek(args));
    Hedui hedui = new Hedui(out, err, texts);
    CommandLine line = new CommandLine(hedui, new Commands(hedui));
    Failures failures = new Failures(hedui.options, texts);
    line.setResourceBundle(texts.bundle());
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    line.setUsageHelpAutoWidth(true);
    line.setAdjustLineBreaksForWideCJKCharacters(true);
    line.setAbbreviatedOptionsAllowed(false);
    line.setExecutionExceptionHandler(failures);
    line.setParameterExceptionHandler(failures);
    try {
      return line.execute(args);
    } catch (Error e) { // out of memory, a damaged installation: one line as well
      return failures.report(e, line);
    }
  }

  /** Without a command: how to use it. */
  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), texts.of("failure.no-command", "nightly, rules, feeds"));
  }

  /** The common options. */
  public GlobalOptions options() {
    return options;
  }

  /** Where to speak. */
  public Console console() {
    return new Console(out, err, texts, options.json(), options.quiet());
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }

  /** Makes the commands, each with its way back to here. */
  private record Commands(Hedui hedui) implements IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      try {
        return type.getDeclaredConstructor(Hedui.class).newInstance(hedui);
      } catch (NoSuchMethodException e) {
        return CommandLine.defaultFactory().create(type);
      }
    }
  }
}
