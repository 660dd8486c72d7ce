package org.hedui.schedules.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.hedui.io.report.Lang;
import org.hedui.schedules.plan.PlanFile;
import org.junit.jupiter.api.Test;

/** The pages that are rendered from the program are what was committed. */
class GeneratedPagesTest {

  @Test
  void everyRuleIsInTheCatalogue() throws IOException {
    new Page("rules.md", RuleSections.of(Lang.ZH)).check();
    new Page("rules.en.md", RuleSections.of(Lang.EN)).check();
  }

  @Test
  void everyColumnIsExplained() throws IOException {
    Explanations explained = Explanations.read("file-formats.yaml");
    Page chinese = new Page("file-formats.md", FeedSections.of(Lang.ZH, explained));
    Page english = new Page("file-formats.en.md", FeedSections.of(Lang.EN, explained));
    explained.check();
    chinese.check();
    english.check();
  }

  @Test
  void everyKeyOfThePolicyIsExplained() throws IOException {
    Explanations explained = Explanations.read("policy.yaml");
    Page chinese = new Page("policy.md", PolicySections.of(Lang.ZH, explained));
    Page english = new Page("policy.en.md", PolicySections.of(Lang.EN, explained));
    explained.check();
    chinese.check();
    english.check();
  }

  @Test
  void theBuiltInSchedulesAreShown() throws IOException {
    String builtIn =
        Files.readString(
            Repository.file(
                "schedules/src/main/resources/org/hedui/schedules/plan", PlanFile.BUILT_IN));
    new Page("scheduling.md", Map.of("schedules", "```yaml\n" + builtIn + "```\n")).check();
  }
}
