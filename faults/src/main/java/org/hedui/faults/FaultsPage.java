package org.hedui.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page of the faults and, beside it, the results of the one build of which it tells: the table
 * between the marks is made of them.
 */
record FaultsPage(Path page, Path published) {
  private static final Pattern SECTION =
      Pattern.compile("(<!-- generated: tries -->\n).*?(<!-- end -->)", Pattern.DOTALL);

  static FaultsPage in(Path root) {
    return new FaultsPage(root.resolve("docs/faults.md"), root.resolve("docs/faults.tsv"));
  }

  /** Publishes the tries of one build and renews the page. */
  void publish(List<Tried> tries) throws IOException {
    List<String> lines = new ArrayList<>(List.of(Tried.HEADER));
    tries.stream().map(Tried::toLine).forEach(lines::add);
    Files.write(published, lines, UTF_8);
    Files.writeString(page, renewed());
  }

  /** The page as the published results say it. */
  String renewed() throws IOException {
    List<Tried> tries =
        Files.readAllLines(published, UTF_8).stream().skip(1).map(Tried::ofLine).toList();
    List<String> builds = tries.stream().map(tried -> tried.key().build()).distinct().toList();
    if (builds.size() != 1) {
      throw new IllegalArgumentException("results of one build are published, not of " + builds);
    }
    String section = "Build `" + builds.get(0) + "`:\n\n" + Table.of(Faults.ALL, tries);
    Matcher marks = SECTION.matcher(Files.readString(page));
    if (!marks.find()) {
      throw new IllegalArgumentException(page + " lacks the marks of the table");
    }
    return marks.replaceFirst(m -> Matcher.quoteReplacement(m.group(1) + section + m.group(2)));
  }
}
