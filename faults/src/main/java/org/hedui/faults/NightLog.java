package org.hedui.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The log of a night, from where it stood when the try began: it tells to which step the night has
 * come, whatever the pace of the machine.
 */
record NightLog(Path file, long from) {
  static final Pattern ANY = Pattern.compile(".*");

  private static final Pattern BEGUN = Pattern.compile("Executing step: \\[([^\\]]+)\\]");
  private static final Pattern TOLD = Pattern.compile(BEGUN.pattern() + "| step=(?!-)(\\S+) ");
  private static final double OFTEN = 0.003;

  static NightLog of(Path file) throws IOException {
    return new NightLog(file, Files.exists(file) ? Files.size(file) : 0);
  }

  /** Waits until so many steps of these names have begun; false where the night ends before. */
  boolean awaits(Launched night, Pattern steps, int times)
      throws IOException, InterruptedException {
    boolean runs = true;
    while (runs) {
      if (begun().stream().filter(step -> steps.matcher(step).matches()).count() >= times) {
        return true;
      }
      runs = night.runsFor(OFTEN);
    }
    return false;
  }

  /** The steps that have begun, in order. */
  List<String> begun() throws IOException {
    return BEGUN.matcher(text()).results().map(found -> found.group(1)).toList();
  }

  /** The step that the last line tells of that tells of one; empty where there is none. */
  String last() throws IOException {
    return TOLD.matcher(text())
        .results()
        .map((MatchResult found) -> found.group(1) == null ? found.group(2) : found.group(1))
        .reduce((a, b) -> b)
        .orElse("");
  }

  private String text() throws IOException {
    if (!Files.exists(file)) {
      return "";
    }
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
      byte[] bytes = new byte[(int) Math.max(0, open.length() - from)];
      open.seek(from);
      open.readFully(bytes);
      return new String(bytes, UTF_8);
    }
  }
}
