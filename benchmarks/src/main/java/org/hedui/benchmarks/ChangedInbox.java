package org.hedui.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The inbox of a later night: the same files, and some schools' rosters once more, changed. */
final class ChangedInbox {
  private static final Pattern ROSTER =
      Pattern.compile("(JX_XSHMC_\\d+_2025Q_)(\\d{8})(_\\d+\\.csv)");
  private static final String LATER = "20251101";
  private static final int PERCENT = 100;
  private static final int LEFT_OUT = 50;

  private ChangedInbox() {}

  /** Makes it; returns how many rows are handed in anew, about one in a hundred. */
  static long make(Path inbox, Path changed) throws IOException {
    Folders.link(inbox, changed, feed -> true);
    List<Path> rosters = lastOfEachSchool(changed.resolve("roster"));
    long rows = 0;
    for (int i = 0; i < rosters.size(); i += PERCENT) {
      rows += handInAnew(rosters.get(i));
    }
    return rows;
  }

  /** By size, so that every hundredth of them has its share of the rows. */
  private static List<Path> lastOfEachSchool(Path folder) throws IOException {
    TreeMap<String, Path> last = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .sorted()
          .forEach(
              file -> {
                Matcher name = ROSTER.matcher(file.getFileName().toString());
                if (name.matches()) {
                  last.put(name.group(1), file);
                }
              });
    }
    return last.values().stream()
        .sorted(Comparator.comparingLong(file -> file.toFile().length()))
        .toList();
  }

  /** The same rows but every fiftieth. Lines are bytes: rosters come in several charsets. */
  private static long handInAnew(Path roster) throws IOException {
    byte[] bytes = Files.readAllBytes(roster);
    List<byte[]> lines = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        lines.add(Arrays.copyOfRange(bytes, begin, i + 1));
        begin = i + 1;
      }
    }
    if (begin < bytes.length) { // a last line without an end
      lines.add(Arrays.copyOfRange(bytes, begin, bytes.length));
    }
    Matcher name = ROSTER.matcher(roster.getFileName().toString());
    if (!name.matches()) {
      throw new IllegalStateException(roster.toString());
    }
    Path again = roster.resolveSibling(name.group(1) + LATER + name.group(3));
    try (var out = Files.newOutputStream(again)) {
      for (int i = 0; i < lines.size(); i++) {
        if (i % LEFT_OUT != LEFT_OUT - 1) {
          out.write(lines.get(i));
        }
      }
    }
    return lines.size() - 1 - lines.size() / LEFT_OUT;
  }
}
