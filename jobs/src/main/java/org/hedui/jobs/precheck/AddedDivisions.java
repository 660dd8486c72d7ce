package org.hedui.jobs.precheck;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hedui.io.intake.InboxFile;
import org.hedui.io.intake.InboxScanner;
import org.hedui.io.intake.WorkFolder;
import org.hedui.jobs.PolicyInForce;
import org.hedui.jobs.intake.FileJudge;
import org.hedui.rules.Feed;
import org.hedui.rules.Night;
import org.hedui.rules.Row;
import org.hedui.rules.intake.DivisionColumn;
import org.hedui.rules.policy.Divisions;
import org.hedui.rules.policy.Divisions.Division;

/** Reads files of the feed {@code divisions}, which a night would find in its inbox. */
final class AddedDivisions {
  private AddedDivisions() {}

  /** The divisions of the night and those of the files; a later one replaces an earlier. */
  static Divisions of(List<Path> files, PolicyInForce policy, Night night, WorkFolder work) {
    List<Division> added = new ArrayList<>();
    for (Path file : files) {
      for (InboxFile one : InboxScanner.of(file, policy.readLimits())) {
        read(one, policy, night, work, added);
      }
    }
    return night.divisions().with(added);
  }

  private static void read(
      InboxFile file, PolicyInForce policy, Night night, WorkFolder work, List<Division> added) {
    try (FileJudge judge = FileJudge.open(file, Feed.DIVISIONS, 1, policy, night, null, work)) {
      while (judge.next()) {
        if (judge.reasons().isEmpty()) {
          added.add(division(judge.row()));
        }
      }
      FileJudge.Outcome outcome = judge.finish();
      if (outcome.held()) {
        throw new UnreadableDivisions(file.path(), outcome.problems());
      }
    }
  }

  private static Division division(Row row) {
    return Division.added(
        row.text(DivisionColumn.CODE),
        row.text(DivisionColumn.NAME),
        row.number(DivisionColumn.FIRST_YEAR),
        row.number(DivisionColumn.LAST_YEAR));
  }
}
