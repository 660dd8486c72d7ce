package org.hedui.faults.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.hedui.io.intake.FileProblem;
import org.hedui.io.intake.InboxFile;
import org.hedui.io.intake.InboxScanner;
import org.hedui.io.intake.WorkFolder;
import org.hedui.jobs.NightOptions;
import org.hedui.jobs.PolicyInForce;
import org.hedui.jobs.intake.FileJudge;
import org.hedui.jobs.precheck.CheckedFile;
import org.hedui.jobs.precheck.Precheck;
import org.hedui.rules.Feed;
import org.hedui.rules.Night;
import org.hedui.rules.RuleCode;

/** Reads files as a night and a precheck do, and asserts what must hold for every file. */
final class Reading {
  private static final LocalDate DATE = LocalDate.of(2025, 10, 31);

  private final Path home;
  private final Path folder;
  private final Path work;
  private final WorkFolder workFolder;
  private final NightOptions options;
  private final PolicyInForce policy;
  private final Night night;

  /** Reads in a folder of its own. */
  Reading(Path home) throws IOException {
    this.home = home;
    folder = Files.createDirectories(home.resolve("inbox"));
    work = home.resolve("work");
    workFolder = WorkFolder.below(home);
    options =
        new NightOptions(
            DATE,
            null,
            Files.createDirectories(home.resolve("out")),
            null,
            Locale.CHINESE,
            Set.of(),
            null,
            1);
    policy = new PolicyInForce(options);
    night = new Night(DATE, policy.policy(), policy.builtInDivisions());
  }

  /** Reads one; throws where something does not hold. */
  void read(FuzzCase one) throws IOException {
    Path file = one.write(folder);
    try {
      for (InboxFile entry : InboxScanner.of(file, policy.readLimits())) {
        judge(entry, one.feed());
      }
      if (one.marked()) {
        check(file, one.feed());
      }
    } finally {
      FuzzCase.delete(file);
    }
    requireEmpty(work);
    requireEmpty(options.requiredOut());
    requireClosed();
  }

  private void judge(InboxFile file, Feed feed) {
    long accepted = 0;
    long quarantined = 0;
    try (FileJudge judge = FileJudge.open(file, feed, 1, policy, night, null, workFolder)) {
      while (judge.next()) {
        if (judge.reasons().isEmpty()) {
          accepted++;
          require(judge.row().feed() == feed, "a row of the feed");
        } else {
          quarantined++;
        }
      }
      FileJudge.Outcome outcome = judge.finish();
      require(judge.read() == accepted + quarantined, "rows read = accepted + quarantined");
      require(judge.quarantined() == quarantined, "quarantined rows are counted");
      require(accepted + quarantined > 0 || outcome.held(), "rows, or a reason why there are none");
      require(judge.reader().readable() || outcome.held(), "what cannot be read is held");
      outcome.problems().forEach(Reading::requireMemory);
    }
  }

  private void check(Path file, Feed feed) throws IOException {
    List<CheckedFile> checked =
        new Precheck(options, feed, List.of(), workFolder).check(List.of(file), rows -> {});
    for (CheckedFile one : checked) {
      require(one.read() == one.accepted() + one.quarantined(), "a precheck counts every row");
      if (one.workbook() != null) {
        Files.delete(one.workbook());
      }
    }
  }

  /** The readers survive a full heap; with files of a few megabytes it must not come so far. */
  private static void requireMemory(FileProblem problem) {
    boolean full =
        problem.rule() == RuleCode.FIL_16 && String.valueOf(problem.ours()).contains("内存");
    require(!full, "a small file fits into the memory");
  }

  private static void requireEmpty(Path folder) throws IOException {
    try (Stream<Path> left = Files.list(folder)) {
      List<Path> files = left.toList();
      require(files.isEmpty(), "nothing is left behind: " + files);
    }
  }

  /** No file of ours stays open. */
  private void requireClosed() throws IOException {
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      require(open.noneMatch(descriptor -> leadsTo(descriptor, home)), "all files are closed");
    }
  }

  private static boolean leadsTo(Path descriptor, Path home) {
    try {
      return Files.readSymbolicLink(descriptor).toString().startsWith(home.toString());
    } catch (IOException e) {
      return false; // closed meanwhile
    }
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError("does not hold: " + what);
    }
  }
}
