package org.hedui.schedules;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.hedui.io.report.Lang;
import org.hedui.schedules.console.Texts;
import picocli.CommandLine;

/** The program within this JVM: the same command line as a user's, without the start of a JVM. */
public final class HeduiCommand {
  private HeduiCommand() {}

  /** Runs a command to its end. */
  public static Ended run(String... arguments) {
    System.setProperty("hedui.programs", programs().toString());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Hedui.run(stream(out), stream(err), arguments);
    return new Ended(
        code,
        out.toString(StandardCharsets.UTF_8).lines().toList(),
        err.toString(StandardCharsets.UTF_8).lines().toList());
  }

  /** The program with these common options, silent, for parts of it that are no command. */
  public static Hedui with(String... options) {
    System.setProperty("hedui.programs", programs().toString());
    PrintStream nowhere = stream(new ByteArrayOutputStream());
    Hedui hedui = new Hedui(nowhere, nowhere, Texts.in(Lang.ZH));
    CommandLine.populateCommand(hedui.options(), options);
    return hedui;
  }

  /** Where tests keep the unpacked programs of the database. */
  public static Path programs() {
    Path programs = Path.of("target", "postgres").toAbsolutePath();
    programs.toFile().mkdirs();
    return programs;
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
