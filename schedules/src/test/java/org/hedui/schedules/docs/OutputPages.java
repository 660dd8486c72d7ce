package org.hedui.schedules.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hedui.io.report.Lang;

/** {@code docs/outputs.md}, rendered from the files that a night has written. */
public final class OutputPages {
  private OutputPages() {}

  /** Fails where the pages do not tell every file, sheet and column of this night. */
  public static void check(Path night) throws IOException {
    Map<String, Set<List<String>>> files = OutputFiles.of(night);
    Explanations explained = Explanations.read("outputs.yaml");
    Page chinese = new Page("outputs.md", OutputSections.of(Lang.ZH, files, explained));
    Page english = new Page("outputs.en.md", OutputSections.of(Lang.EN, files, explained));
    explained.check();
    chinese.check();
    english.check();
    for (String page : List.of("README.md", "README.zh-CN.md")) {
      assertThat(Repository.read(Repository.file(page)))
          .as("%s names every kind of file that a night writes", page)
          .contains(files.keySet().stream().map(OutputPages::name).toList());
    }
  }

  /** The file name or, where it differs from file to file, the folder. */
  private static String name(String file) {
    int slash = file.lastIndexOf('/');
    return file.endsWith(">.csv") ? file.substring(0, slash + 1) : file.substring(slash + 1);
  }
}
