package org.hedui.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.hedui.io.database.DatabaseProblem;
import org.hedui.io.database.DatabaseProblem.Kind;
import org.hedui.io.report.Lang;
import org.hedui.schedules.console.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class FailuresTest {
  @ParameterizedTest
  @EnumSource
  void everyDatabaseProblemIsOneLineWithItsPlaceAndARemedy(Kind kind) {
    for (Lang lang : Lang.values()) {
      StringWriter said = new StringWriter();
      int code = report(lang, new DatabaseProblem(kind, "/the/place", "the detail\nmore"), said);
      boolean refused = kind == Kind.BUSY || kind == Kind.WRONG_VERSION;
      assertThat(code).isEqualTo(refused ? 4 : 1);
      assertThat(said.toString().lines()).hasSize(1);
      assertThat(said.toString()).contains("/the/place", "the detail").doesNotContain("more");
    }
  }

  static Stream<Throwable> others() {
    return Stream.of(
        new NoSuchFileException("/the/place"),
        new UncheckedIOException(new AccessDeniedException("/the/place")),
        new FileSystemException("/the/place", null, "No space left on device"),
        new IOException("broken /the/place\nand more"),
        new IllegalStateException("at /the/place"));
  }

  @ParameterizedTest
  @MethodSource("others")
  void everyOtherFailureIsOneLineAndExitsWithOne(Throwable failure) {
    for (Lang lang : Lang.values()) {
      StringWriter said = new StringWriter();
      assertThat(report(lang, failure, said)).isEqualTo(1);
      assertThat(said.toString().lines()).hasSize(1);
      assertThat(said.toString()).contains("/the/place");
    }
  }

  @Test
  void memoryExhaustedSaysWhatToDo() {
    StringWriter said = new StringWriter();
    assertThat(report(Lang.ZH, new OutOfMemoryError("Java heap space"), said)).isEqualTo(1);
    assertThat(said.toString()).contains("HEDUI_JAVA_OPTS");
  }

  private static int report(Lang lang, Throwable failure, StringWriter said) {
    CommandLine command = new CommandLine(new GlobalOptions());
    command.setErr(new PrintWriter(said, true));
    return new Failures(new GlobalOptions(), Texts.in(lang)).report(failure, command);
  }
}
