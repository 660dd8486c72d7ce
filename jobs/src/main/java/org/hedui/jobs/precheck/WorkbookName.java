package org.hedui.jobs.precheck;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a marked workbook: {@code <name>.预检.xlsx}. Nothing that is there is ever written
 * over, for somebody may have corrected it: the next is {@code <name>.预检(2).xlsx}. A marked
 * workbook that is checked again keeps the name of the file it was made of.
 */
final class WorkbookName {
  private static final Pattern MARKED = Pattern.compile("(.+)\\.预检(?:\\(\\d+\\))?\\.xlsx");
  private static final Pattern FOREIGN = Pattern.compile("!?[/\\\\:*?\"<>|\\p{Cc}]");

  /** File systems allow 255 bytes; the rest is for what is appended. */
  private static final int MOST_BYTES = 200;

  private WorkbookName() {}

  /** A name that is free in the folder, for a file or {@code <zip>!/<member>}. */
  static Path free(Path folder, String path) {
    Matcher marked = MARKED.matcher(path);
    String name = tail(FOREIGN.matcher(marked.matches() ? marked.group(1) : path).replaceAll("_"));
    Path free = folder.resolve(name + ".预检.xlsx");
    for (int i = 2; Files.exists(free); i++) {
      free = folder.resolve(name + ".预检(" + i + ").xlsx");
    }
    return free;
  }

  /** As much of the end as file systems take. */
  private static String tail(String name) {
    String tail = name;
    while (tail.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      tail = tail.substring(tail.offsetByCodePoints(0, 1));
    }
    return tail;
  }
}
