package org.hedui.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import org.hedui.rules.Feed;
import org.hedui.rules.RuleCode;
import org.hedui.rules.enrolment.RosterColumn;
import org.hedui.sample.files.Line;
import org.hedui.sample.files.RawFiles;
import org.hedui.sample.files.TableFiles;

/** Roster files that are read, but with something to say about them; one school each. */
final class OddFiles {
  private static final int OLDER = 1;
  private static final int WITH_COLUMN = 3;
  private static final int NAMED_FREELY = 6;
  private static final int WITH_DEMO = 0;

  private final GeneratorOptions options;
  private final TableFiles files;

  OddFiles(GeneratorOptions options, TableFiles files) {
    this.options = options;
    this.files = files;
  }

  /** The name of a school's roster file. One school keeps to its own (FIL-01). */
  static String rosterName(School school, GeneratorOptions options) {
    return options.planted() && school.index() == NAMED_FREELY
        ? "roster-final-20251026"
        : "JX_XSHMC_" + school.code() + "_2025Q_20251026_01";
  }

  /** Whether the school's file has a column that nobody knows (FLD-11). */
  static boolean unknownColumn(School school, GeneratorOptions options) {
    return options.planted() && school.index() == WITH_COLUMN;
  }

  /** Before the school's files are written: an older half of the roster, a row for training. */
  void before(Stage stage, Inbox inbox) throws IOException {
    if (stage.school.index() == OLDER) {
      List<Line> half =
          stage.dossiers.stream()
              .map(d -> d.roster)
              .filter(Objects::nonNull)
              .limit(stage.dossiers.size() / 2)
              .map(Line::copy)
              .toList();
      String name = rosterName(stage.school, options).replace("20251026", "20250925");
      inbox.whole(Feed.ROSTER, name, Habit.plain(), half);
    }
    if (stage.school.index() == WITH_DEMO) {
      stage.add(demonstration(stage));
    }
  }

  /** A row from a training course that nobody deleted. */
  private static Line demonstration(Stage stage) {
    Student real = stage.dossiers.get(0).student;
    String number = stage.ids.next(real.division, real.birth, true);
    return EnrolmentLines.roster(real)
        .set(RosterColumn.NAME, "张三")
        .set(RosterColumn.SEX, "男")
        .set(RosterColumn.ID_NUMBER, number)
        .set(RosterColumn.STUDENT_NUMBER, "G" + number)
        .set(RosterColumn.CAMPUS_NUMBER, "00000001")
        .set(RosterColumn.CARD_NUMBER, "")
        .set(RosterColumn.STATUS, "退学");
  }

  /** After the school's files are written: what must be found about them. */
  void after(Stage stage, String rosterPath) throws IOException {
    switch (stage.school.index()) {
      case OLDER -> {
        files.truth().addFile(RuleCode.FIL_18, Feed.ROSTER, rosterPath);
        if (rosterPath.endsWith(".xlsx")) {
          Path book = files.inbox().resolve(rosterPath);
          Files.write(book, RawFiles.withMacros(Files.readAllBytes(book)));
          files.truth().addFile(RuleCode.FIL_06, Feed.ROSTER, rosterPath);
        }
      }
      case WITH_COLUMN -> files.truth().addFile(RuleCode.FLD_11, Feed.ROSTER, rosterPath);
      case NAMED_FREELY -> {
        files.truth().addFile(RuleCode.FIL_01, Feed.ROSTER, rosterPath);
        copy(rosterPath);
      }
      case WITH_DEMO -> files.truth().addFile(RuleCode.FIL_19, Feed.ROSTER, rosterPath);
      default -> {}
    }
  }

  /** The same bytes once more, under a name of tomorrow's pattern (FIL-02). */
  private void copy(String path) throws IOException {
    String again = path.replace("roster-final-20251026", "JX_XSHMC_3637990007_2025Q_20251027_02");
    Files.copy(
        files.inbox().resolve(path),
        files.inbox().resolve(again),
        StandardCopyOption.REPLACE_EXISTING);
    files.truth().addFile(RuleCode.FIL_02, Feed.ROSTER, again);
  }
}
