package org.hedui.jobs.precheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.hedui.io.intake.InboxFile;
import org.hedui.io.report.Lang;
import org.hedui.io.report.precheck.Conclusion;
import org.hedui.io.report.precheck.MarkedFile;
import org.hedui.io.report.precheck.MarkedWorkbook;
import org.hedui.jobs.intake.FileFindings;
import org.hedui.jobs.intake.FileJudge;
import org.hedui.jobs.intake.RowFindings;
import org.hedui.rules.Feed;
import org.hedui.rules.RuleCode;

/** Checks one file from its first row to its last and writes it back as it goes. */
final class FileCheck {
  private static final int SHOWN_PLACES = 10;
  private static final int ROWS_A_TIME = 1000;

  private final InboxFile file;
  private final Feed feed;
  private final FileJudge judge;
  private final RowMarks marks;
  private final Lang lang;
  private final LongConsumer progress;
  private final Tally ofFile = new Tally();
  private final Tally all = new Tally();

  FileCheck(InboxFile file, Feed feed, FileJudge judge, Lang lang, LongConsumer progress) {
    this.file = file;
    this.feed = feed;
    this.judge = judge;
    this.marks = new RowMarks(feed, judge.reader(), lang);
    this.lang = lang;
    this.progress = progress;
  }

  /** Checks it; the workbook gets its name only when it is complete. */
  CheckedFile run(Path folder, MarkedFile marked) throws IOException {
    Path target = WorkbookName.free(folder, file.path());
    Path draft = folder.resolve("." + target.getFileName() + ".draft");
    CheckedFile checked;
    try {
      checked = write(draft, target, marked);
      Files.move(draft, target);
    } finally {
      Files.deleteIfExists(draft);
    }
    return checked;
  }

  private CheckedFile write(Path draft, Path target, MarkedFile marked) throws IOException {
    try (MarkedWorkbook book = MarkedWorkbook.create(draft, marked)) {
      while (judge.next()) {
        for (RowFindings.Found found : judge.findings()) {
          all.add(found, marks.sheet(judge.source()), judge.source().number());
        }
        book.row(marks.of(judge));
        if (judge.read() % ROWS_A_TIME == 0) {
          progress.accept(ROWS_A_TIME);
        }
      }
      progress.accept(judge.read() % ROWS_A_TIME);
      FileJudge.Outcome outcome = judge.finish();
      FileFindings.ofReceipt(file).forEach(all::add);
      outcome.problems().forEach(all::add);
      outcome.problems().forEach(ofFile::add);
      boolean whole = !outcome.held() || FileFindings.listsAll(feed);
      book.finish(conclusion(outcome.heldBy()));
      return new CheckedFile(
          file.path(),
          file.sha256(),
          judge.reader().encoding(),
          marks.severalSheets(),
          outcome.held() ? CheckedFile.State.HELD : CheckedFile.State.ACCEPTED,
          outcome.heldBy(),
          judge.read(),
          judge.quarantined(),
          book.marked(),
          (whole ? all : ofFile).problems(),
          target);
    }
  }

  /** The workbook tells everything that was found, even where the night would tell less. */
  private Conclusion conclusion(Set<RuleCode> heldBy) {
    List<Conclusion.Count> counts =
        all.problems().stream()
            .map(
                p ->
                    new Conclusion.Count(
                        p.rule(),
                        p.severity(),
                        p.count(),
                        p.places().stream()
                            .limit(SHOWN_PLACES)
                            .map(place -> place.text(p.rule(), marks.severalSheets(), lang))
                            .toList()))
            .toList();
    return new Conclusion(
        judge.read(), judge.quarantined(), heldBy, judge.reader().headFields(), counts);
  }
}
