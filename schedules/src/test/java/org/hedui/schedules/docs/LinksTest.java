package org.hedui.schedules.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every relative link of every page leads somewhere, and every page is linked from another. */
class LinksTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]*`");
  private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]+)\">");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

  private static final Map<Path, String> PAGES = pages();
  private final Set<Path> linked = new HashSet<>();

  /** The pages in the root, in docs/ and beside the code. */
  private static Map<Path, String> pages() {
    List<Path> folders =
        Stream.of("docs", "rules/src", "readers-writers/src", "jobs/src", "schedules/src")
            .map(Repository::file)
            .collect(Collectors.toCollection(ArrayList::new));
    Map<Path, String> pages = Repository.texts(".md", folders);
    for (String page : List.of("README.md", "README.zh-CN.md", "CHANGELOG.md")) {
      pages.put(Repository.file(page), Repository.read(Repository.file(page)));
    }
    Path sample = Repository.file("sample-data", "README.md");
    pages.put(sample, Repository.read(sample));
    return pages;
  }

  @Test
  void everyLinkLeadsSomewhere() {
    List<String> broken = new ArrayList<>();
    PAGES.forEach(
        (page, text) -> {
          for (Matcher link = LINK.matcher(withoutCode(text)); link.find(); ) {
            if (!leadsSomewhere(page, link.group(1))) {
              broken.add(Repository.root().relativize(page) + ": " + link.group(1));
            }
          }
        });
    assertThat(broken).as("links to a file or heading that is not there").isEmpty();

    Set<Path> lonely = new TreeSet<>(PAGES.keySet());
    lonely.removeAll(linked);
    lonely.removeIf(page -> page.startsWith(Repository.file("docs", "decisions")));
    lonely.removeIf(page -> page.equals(Repository.root().resolve(page.getFileName())));
    assertThat(lonely).as("pages that no other page links to: name them in README.md").isEmpty();
  }

  private boolean leadsSomewhere(Path page, String link) {
    if (link.matches("[a-z]+:.*")) {
      return true;
    }
    int hash = link.indexOf('#');
    String file = hash < 0 ? link : link.substring(0, hash);
    Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
    if (!target.equals(page)) {
      linked.add(target);
    }
    return Files.exists(target)
        && (hash < 0
            || !file.endsWith(".md") && !file.isEmpty()
            || anchors(target).contains(link.substring(hash + 1)));
  }

  private static Set<String> anchors(Path page) {
    String text = PAGES.getOrDefault(page, "");
    Set<String> anchors = new HashSet<>();
    for (Matcher anchor = ANCHOR.matcher(text); anchor.find(); ) {
      anchors.add(anchor.group(1));
    }
    for (Matcher heading = HEADING.matcher(text); heading.find(); ) {
      anchors.add(
          heading
              .group(1)
              .toLowerCase(Locale.ROOT)
              .replaceAll("[^\\p{L}\\p{Nd} _-]", "")
              .replace(' ', '-'));
    }
    return anchors;
  }

  private static String withoutCode(String text) {
    return CODE.matcher(text).replaceAll("code");
  }
}
