package org.hedui.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hedui.io.intake.FileProblem;
import org.hedui.io.intake.InboxFile;
import org.hedui.io.intake.InboxScanner;
import org.hedui.io.intake.WorkFolder;
import org.hedui.jobs.NightOptions;
import org.hedui.jobs.PolicyInForce;
import org.hedui.rules.Feed;
import org.hedui.rules.Night;
import org.hedui.rules.RuleCode;
import org.hedui.rules.policy.DivisionTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to files between the look through the inbox and their turn to be loaded. */
class ReceivedFilesTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 10, 31);

  @TempDir Path folder;
  private Path file;
  private PolicyInForce policy;
  private ReceivedFiles received;

  @BeforeEach
  void lookThrough() throws IOException {
    Path inbox = folder.resolve("inbox");
    file = Files.createDirectories(inbox.resolve("schools")).resolve("a.csv");
    Files.writeString(file, "学校代码,学校名称\n3637990001,示例技师学院\n");
    NightOptions options =
        new NightOptions(TODAY, inbox, null, null, Locale.CHINESE, Set.of(), null, 1);
    policy = new PolicyInForce(options);
    received = new ReceivedFiles(options, policy);
    received.survey(InboxScanner.scan(inbox, Feed.SCHOOLS, policy.readLimits()));
  }

  @Test
  void aFileThatStaysIsTheOneThatWasLookedAt() {
    assertThat(received.find(Feed.SCHOOLS, "schools/a.csv"))
        .isSameAs(received.find(Feed.SCHOOLS, "schools/a.csv"));
  }

  @Test
  void aFileThatIsTakenAwayIsHeldWithAFinding() throws IOException {
    Files.delete(file);
    assertThat(heldBy()).containsExactly(RuleCode.FIL_06);
  }

  @Test
  void aFileThatIsWrittenAnewIsHeldWithAFinding() throws IOException {
    String digest = received.find(Feed.SCHOOLS, "schools/a.csv").sha256();
    Files.writeString(file, "学校代码,学校名称\n3637990002,另一技师学院（新）\n");
    InboxFile now = received.find(Feed.SCHOOLS, "schools/a.csv");
    now.expect(digest);
    assertThat(heldBy(now)).containsExactly(RuleCode.FIL_06);
  }

  private List<RuleCode> heldBy() {
    return heldBy(received.find(Feed.SCHOOLS, "schools/a.csv"));
  }

  private List<RuleCode> heldBy(InboxFile found) {
    try (WorkFolder work = WorkFolder.below(folder);
        FileJudge judge =
            FileJudge.open(
                found,
                Feed.SCHOOLS,
                1,
                policy,
                new Night(TODAY, policy.policy(), DivisionTable.builtIn()),
                null,
                work)) {
      while (judge.next()) {
        // read to the end, as far as it goes
      }
      FileJudge.Outcome outcome = judge.finish();
      assertThat(outcome.held()).isTrue();
      assertThat(judge.reader().disturbed()).as("it is read again the next night").isTrue();
      return outcome.problems().stream().map(FileProblem::rule).toList();
    }
  }
}
