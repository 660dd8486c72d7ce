package org.hedui.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.hedui.io.database.DatabaseProblem;
import org.hedui.io.database.DatabaseProblem.Kind;
import org.hedui.io.report.Lang;
import org.hedui.schedules.console.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @ParameterizedTest
  @CsvSource({
    "08006, An I/O error occurred while sending to the backend., true",
    "57P01, terminating connection due to administrator command, true",
    ", Connection is closed, true", // the pool, of one that broke under somebody else
    "42601, syntax error, false"
  })
  void aConnectionThatBrokeIsToldAsThat(@Nullable String state, String said, boolean broke) {
    StringWriter told = new StringWriter();
    report(Lang.EN, new IllegalStateException(new SQLException(said, state)), told);
    assertThat(told.toString().contains("connection to the database broke"))
        .as(told.toString())
        .isEqualTo(broke);
  }

  @ParameterizedTest
  @CsvSource({
    "XX001, invalid page in block 7 of relation base/1/2, true",
    "XX000, could not read blocks 3..3 in file base/1/2, true",
    "58P01, could not open file base/1/2, true",
    "XX000, tuple concurrently updated, false",
    "XX000, cache lookup failed for relation 17, false",
    "22012, division by zero, false"
  })
  void onlyWhatCannotBeReadIsDamage(String state, String said, boolean damaged) {
    StringWriter told = new StringWriter();
    report(Lang.EN, new IllegalStateException(new SQLException(said, state)), told);
    assertThat(told.toString().contains("damaged")).as(told.toString()).isEqualTo(damaged);
  }

  private static int report(Lang lang, Throwable failure, StringWriter said) {
    CommandLine command = new CommandLine(new GlobalOptions());
    command.setErr(new PrintWriter(said, true));
    return new Failures(new GlobalOptions(), Texts.in(lang)).report(failure, command);
  }
}
