package org.hedui.schedules.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hedui.schedules.Ended;
import org.jspecify.annotations.Nullable;

/**
 * The nights of the sample province in one data folder, one after the other, always over the same
 * inbox. Each is run once for all tests of this JVM, when a test first asks for it.
 */
enum SampleNight {
  /** The night the sample is made for. */
  FIRST("2025-10-31", "json"),
  /** The same command again. */
  AGAIN("2025-10-31", "text"),
  /** The next date. */
  NEXT("2025-11-01", "text"),
  /** October and November are late. */
  LATER("2025-12-16", "text");

  static final Path SAMPLE = Path.of("..", "sample-data").toAbsolutePath().normalize();
  private static final Path PLACE = place();

  private final String date;
  private final String logFormat;
  private @Nullable Done done;

  private record Done(Ended ended, Map<String, String> digests) {}

  SampleNight(String date, String logFormat) {
    this.date = date;
    this.logFormat = logFormat;
  }

  /** Where it wrote its outputs. */
  Path out() throws IOException, InterruptedException {
    done();
    return PLACE.resolve("out").resolve(date);
  }

  /** Every output with its digest, as it was when this night had ended. */
  Map<String, String> digests() throws IOException, InterruptedException {
    return done().digests();
  }

  /** What it printed. */
  List<String> printed() throws IOException, InterruptedException {
    return done().ended().out();
  }

  String date() {
    return date;
  }

  /** The folder it ran in: {@code hedui-data} and {@code out} lie there. */
  static Path folder() {
    return PLACE;
  }

  private synchronized Done done() throws IOException, InterruptedException {
    Done known = done;
    if (known == null) {
      if (ordinal() > 0) {
        values()[ordinal() - 1].done();
      }
      known = run();
      done = known;
    }
    return known;
  }

  private Done run() throws IOException, InterruptedException {
    Ended ended =
        HeduiProcess.run(
            PLACE,
            "nightly",
            "--inbox",
            SAMPLE.resolve("inbox").toString(),
            "--out",
            "out",
            "--date",
            date,
            "--log-format",
            logFormat);
    assertThat(ended.exitCode()).as("done, some files held\n%s", ended.text()).isEqualTo(3);
    return new Done(ended, Folders.digests(PLACE.resolve("out").resolve(date)));
  }

  private static Path place() {
    try {
      return Folders.temporary("sample");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
