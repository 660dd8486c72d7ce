package org.hedui.schedules.docs;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of {@code docs/}. What stands between {@code <!-- generated: NAME -->} and {@code <!-- end
 * -->} is rendered from the program; the rest is written by hand.
 *
 * @param name file name
 * @param sections the rendered sections by name
 */
record Page(String name, Map<String, String> sections) {
  private static final Pattern SECTION =
      Pattern.compile("(<!-- generated: (\\S+) -->\n).*?(<!-- end -->)", Pattern.DOTALL);
  private static final String COMMAND =
      "mvn -pl schedules -am test -Dtest=GeneratedPagesTest,SampleNightTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dhedui.docs.write=true";

  /** Fails where the committed page is not what the program says; says how to renew it. */
  void check() throws IOException {
    Path committed = Repository.file("docs", name);
    String old = Files.readString(committed);
    String fresh = renew(old);
    if (fresh.equals(old)) {
      return;
    }
    boolean inPlace = Boolean.getBoolean("hedui.docs.write");
    Path target = inPlace ? committed : Path.of("target", "docs", name);
    Files.createDirectories(target.getParent());
    Files.writeString(target, fresh);
    if (!inPlace) {
      fail(
          "docs/%s is not what the program says, first at line %d. The new page is"
              + " schedules/%s. Renew all pages in place with%n%s",
          name, firstDifference(old, fresh), target, COMMAND);
    }
  }

  private String renew(String old) {
    Set<String> found = new HashSet<>();
    String fresh =
        SECTION
            .matcher(old)
            .replaceAll(
                match -> {
                  String section = match.group(2);
                  found.add(section);
                  if (!sections.containsKey(section)) {
                    fail("docs/%s asks for %s; there are %s", name, section, sections.keySet());
                  }
                  return Matcher.quoteReplacement(
                      match.group(1) + sections.get(section) + match.group(3));
                });
    if (!found.equals(sections.keySet())) {
      fail(
          "docs/%s needs the marks <!-- generated: … --> and <!-- end --> of %s, has %s",
          name, sections.keySet(), found);
    }
    return fresh;
  }

  private static int firstDifference(String old, String fresh) {
    List<String> a = old.lines().toList();
    List<String> b = fresh.lines().toList();
    int line = 0;
    while (line < a.size() && line < b.size() && a.get(line).equals(b.get(line))) {
      line++;
    }
    return line + 1;
  }

  @Override
  public String toString() {
    return name;
  }
}
