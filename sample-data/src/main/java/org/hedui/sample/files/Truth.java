package org.hedui.sample.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hedui.rules.Feed;
import org.hedui.rules.RuleCode;

/** What the night must find, collected while the files are written. */
public final class Truth {
  private final List<Entry> entries = new ArrayList<>();

  /** One finding: which rule, about which row of which file (row 0: the whole file). */
  public record Entry(RuleCode rule, Feed feed, String source, int row) {}

  /** Notes a finding about a row. */
  public void add(RuleCode rule, Feed feed, String source, int row) {
    entries.add(new Entry(rule, feed, source, row));
  }

  /** Notes a finding about a whole file. */
  public void addFile(RuleCode rule, Feed feed, String path) {
    add(rule, feed, path, 0);
  }

  /** Everything noted so far. */
  public List<Entry> entries() {
    return entries;
  }

  /** How often each rule must speak. */
  public Map<RuleCode, Integer> counts() {
    Map<RuleCode, Integer> counts = new TreeMap<>();
    for (Entry entry : entries) {
      counts.merge(entry.rule(), 1, Integer::sum);
    }
    return counts;
  }

  /** Writes {@code truth.csv}, sorted by rule, feed, file and row. */
  public void write(Path file) throws IOException {
    entries.sort(
        Comparator.comparing(Entry::rule)
            .thenComparing(Entry::feed)
            .thenComparing(Entry::source)
            .thenComparingInt(Entry::row));
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("rule,feed,source_file,source_row\n");
      for (Entry e : entries) {
        out.write(
            e.rule().text() + "," + e.feed().folder() + "," + e.source() + "," + e.row() + "\n");
      }
    }
  }
}
