package org.hedui.schedules;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.hedui.io.database.DatabaseProblem;
import org.hedui.rules.policy.PolicyException;
import org.hedui.schedules.console.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns every failure into one line and an exit code; a stack trace only with {@code --debug}. */
public final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private final GlobalOptions options;
  private final Texts texts;

  /** Failures told in the language of these texts. */
  public Failures(GlobalOptions options, Texts texts) {
    this.options = options;
    this.texts = texts;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    print(command, texts.of("failure.usage", name, usage(e), name), options.debug() ? e : null);
    return ExitCode.USAGE.value();
  }

  private String usage(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      String what = texts.of("failure.unknown", String.join(" ", unmatched.getUnmatched()));
      return unmatched.getSuggestions().isEmpty()
          ? what
          : what + texts.of("failure.suggest", unmatched.getSuggestions().get(0));
    }
    if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return texts.of("failure.missing", label(missing.getMissing().get(0)));
    }
    if (e.getArgSpec() != null && e.getValue() != null) {
      return texts.of("failure.value", label(e.getArgSpec()), e.getValue());
    }
    return firstLine(e.getMessage());
  }

  private static String label(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult result) {
    return report(e, command);
  }

  int report(Throwable e, CommandLine command) {
    Described described = describe(e);
    if (!StopSignal.wasTold()) {
      print(command, described.line(), options.debug() ? e : null);
    }
    return described.code().value();
  }

  /**
   * A failure for people.
   *
   * @param code what the process would exit with
   * @param line what, where, what to do
   */
  public record Described(ExitCode code, String line) {}

  /** Describes a failure; what nobody foresaw goes into the log as well. */
  public Described describe(Throwable e) {
    Trouble trouble = Trouble.of(e);
    if (trouble.kind() == Trouble.Kind.DAMAGED) {
      Logs.error("damaged", e);
      Object where = options.db() == null ? options.data() : options.db();
      return new Described(ExitCode.FAILED, texts.of("database.DAMAGED", where, trouble.said()));
    }
    if (e instanceof Failure failure) {
      return new Described(failure.exitCode(), texts.of(failure.key(), failure.values()));
    }
    if (e instanceof DatabaseProblem problem) {
      return new Described(
          exitCode(problem),
          texts.of(
              "database." + problem.kind().name(), problem.where(), firstLine(problem.detail())));
    }
    if (!policy(e).isEmpty()) {
      return new Described(ExitCode.USAGE, texts.of("failure.policy", policy(e)));
    }
    Throwable wrapped = e instanceof UncheckedIOException ? e.getCause() : null;
    return new Described(ExitCode.FAILED, trouble(wrapped == null ? e : wrapped));
  }

  /** What is wrong with the policy, however deep in a chain of causes; empty for other failures. */
  private static String policy(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof PolicyException) {
        return firstLine(cause.getMessage());
      }
    }
    return "";
  }

  private static ExitCode exitCode(DatabaseProblem problem) {
    return switch (problem.kind()) {
      case BUSY, WRONG_VERSION -> ExitCode.REFUSED;
      default -> ExitCode.FAILED;
    };
  }

  private String trouble(Throwable e) {
    Logs.error("failed", e);
    Trouble trouble = Trouble.of(e);
    String where = trouble.place().isEmpty() ? trouble.said() : trouble.place();
    return switch (trouble.kind()) {
      case DISK -> texts.of("failure.disk", where);
      case ABSENT -> texts.of("failure.absent", where);
      case DENIED -> texts.of("failure.denied", where);
      case MEMORY -> texts.of("failure.memory");
      case DATABASE -> texts.of("failure.database", trouble.said());
      case DAMAGED, OTHER ->
          e instanceof IOException
              ? texts.of("failure.io", name(e), where)
              : texts.of("failure.internal", name(e), firstLine(e.getMessage()), options.logFile());
    };
  }

  private static String name(Throwable e) {
    return e.getClass().getSimpleName();
  }

  private static String firstLine(@Nullable String text) {
    return text == null ? "" : text.lines().findFirst().orElse("");
  }

  private static void print(CommandLine command, String line, @Nullable Throwable trace) {
    command.getErr().println(line);
    if (trace != null) {
      trace.printStackTrace(command.getErr());
    }
    command.getErr().flush();
  }
}
