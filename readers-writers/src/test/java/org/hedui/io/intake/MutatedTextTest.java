package org.hedui.io.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.hedui.rules.Feed;
import org.hedui.rules.enrolment.RosterColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damages valid text at random, with fixed seeds: nothing throws, every line that was not touched
 * comes back as it was, and no row of touched lines passes for another student's.
 */
class MutatedTextTest {
  private static final String[] INSERTED = {
    "\"", ",", "\n", "\r", "\"\"", ",\"", "\",", "\n\"", "x", "|"
  };

  @TempDir Path folder;

  @Test
  void untouchedLinesComeBackIntact() {
    TestInbox inbox = new TestInbox(folder);
    int damaged = 0;
    for (int seed = 0; seed < 150; seed++) {
      Random random = new Random(seed);
      List<String> lines = lines(random);
      Map<String, String> untouched = new HashMap<>();
      StringBuilder text =
          new StringBuilder(String.join(",", Tables.header(Feed.ROSTER))).append('\n');
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        // Never two damaged lines in a row: those may rightly be blamed on each other.
        if (i % 3 == 1 && random.nextInt(3) > 0) {
          line = damage(line, random);
        }
        if (line.equals(lines.get(i))) {
          untouched.put("学号%04d".formatted(i), line);
        } else {
          damaged++;
        }
        text.append(line).append('\n');
      }
      check(inbox.read(Feed.ROSTER, "a.csv", text.toString()), untouched, seed);
    }
    assertThat(damaged).isGreaterThan(1000);
  }

  private static void check(TestInbox.Read read, Map<String, String> untouched, int seed) {
    assertThat(read.readable()).isTrue();
    Map<String, SourceRow> found = new HashMap<>();
    for (SourceRow row : read.rows()) {
      if (row.defect() == SourceRow.Defect.NONE) {
        found.put(row.cells()[RosterColumn.CAMPUS_NUMBER.ordinal()], row);
      }
    }
    for (Map.Entry<String, String> line : untouched.entrySet()) {
      assertThat(found.keySet())
          .as(() -> "seed " + seed + ": " + line.getValue() + ", unusable: " + unusable(read))
          .contains(line.getKey());
      SourceRow row = Objects.requireNonNull(found.get(line.getKey()));
      assertThat(quoted(row.original())).as("seed %d", seed).isEqualTo(line.getValue());
    }
  }

  private static List<List<String>> unusable(TestInbox.Read read) {
    return read.rows().stream().filter(SourceRow::unusable).map(SourceRow::original).toList();
  }

  /** One deletion, or one or two insertions. */
  private static String damage(String line, Random random) {
    StringBuilder text = new StringBuilder(line);
    if (random.nextInt(4) == 0) {
      return text.deleteCharAt(random.nextInt(text.length())).toString();
    }
    for (int n = 1 + random.nextInt(2); n > 0; n--) {
      text.insert(random.nextInt(text.length()), INSERTED[random.nextInt(INSERTED.length)]);
    }
    return text.toString();
  }

  private static List<String> lines(Random random) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 45; i++) {
      Map<String, String> values = new HashMap<>(Map.of("CAMPUS_NUMBER", "学号%04d".formatted(i)));
      switch (random.nextInt(6)) {
        case 0 -> values.put("SITE", "济南,历下");
        case 1 -> values.put("SITE", "一楼\n二楼");
        case 2 -> values.put("CLASS_NAME", "\"火箭\"班");
        default -> values.put("SITE", "");
      }
      lines.add(quoted(Tables.row(Feed.ROSTER, i, values)));
    }
    return lines;
  }

  private static String quoted(List<String> cells) {
    return String.join(
        ",",
        cells.stream()
            .map(c -> c.matches("[^,\"\n]*") ? c : '"' + c.replace("\"", "\"\"") + '"')
            .toList());
  }
}
