package org.hedui.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hedui.rules.Feed;
import org.hedui.rules.RuleCode;
import org.hedui.sample.files.Line;
import org.hedui.sample.files.Shape;
import org.hedui.sample.files.Shape.Dates;
import org.hedui.sample.files.Shape.Format;
import org.hedui.sample.files.TableFiles;
import org.hedui.sample.files.Truth;

/**
 * A synthetic province: an inbox for the night of 31 October 2025, what the night must find in it
 * ({@code truth.csv}) and how every payment must be reconciled ({@code reconciliation-truth.csv}).
 * It is written school by school, so that its size does not matter.
 */
public final class Province {
  /** The business date the files are made for. */
  public static final LocalDate DATE = LocalDate.of(2025, 10, 31);

  private static final int ANSWERED_EVERY = 19;

  private final GeneratorOptions options;
  private final Path out;
  private final Truth truth = new Truth();
  private final IdNumbers ids = new IdNumbers();

  private Province(GeneratorOptions options, Path out) {
    this.options = options;
    this.out = out;
  }

  /** Writes a province below a folder and tells what must be found in it. */
  public static Truth generate(GeneratorOptions options, Path out) throws IOException {
    Province province = new Province(options, out);
    province.write();
    return province.truth;
  }

  private void write() throws IOException {
    Files.createDirectories(out.resolve("inbox"));
    TableFiles files = new TableFiles(truth, out.resolve("inbox"));
    List<School> schools = Schools.of(options);
    Persons persons = new Persons();
    Students students = new Students(options, ids, persons);
    Guests guests = new Guests(schools);
    Planter planter = new Planter(options, schools);
    try (Inbox inbox = new Inbox(files, options);
        ReconciliationTruth payments =
            new ReconciliationTruth(out.resolve("reconciliation-truth.csv"))) {
      masterData(inbox, schools);
      for (School school : schools) {
        Dice dice = Dice.of(options.seed(), school.index());
        List<Dossier> dossiers = students.of(school, dice).stream().map(Dossier::new).toList();
        Stage stage = new Stage(school, dossiers, ids, persons, guests, options.varied());
        planter.plant(stage);
        answers(stage);
        inbox.write(stage);
        if (options.planted() && school.index() == 0) {
          new BadFiles(files, stage).write();
          new BadBatches(files, stage).write();
        }
        reconcile(stage, payments);
      }
      others(inbox);
    }
    truth.write(out.resolve("truth.csv"));
  }

  private void masterData(Inbox inbox, List<School> schools) throws IOException {
    inbox.whole(
        Feed.DIVISIONS,
        "JX_XZQH_370000_2025Q_20250901_01",
        Habit.plain(),
        Divisions.lines(options));
    Habit habit =
        options.varied()
            ? new Habit(Shape.book(Format.XLSX, Dates.CELL).framed(), Headings.Style.DECORATED)
            : Habit.plain();
    List<Line> lines = new ArrayList<>(schools.stream().map(SchoolLines::of).toList());
    if (options.planted()) {
      lines.add(SchoolLines.of(Schools.silent(schools.size())).expect(RuleCode.FIL_03));
    }
    inbox.whole(Feed.SCHOOLS, "JX_XXJBXX_370000_2025Q_20250901_01", habit, lines);
  }

  /** The registry has also answered for some students; all is well with them. */
  private static void answers(Stage stage) {
    for (int i = 0; i < stage.dossiers.size(); i += ANSWERED_EVERY) {
      Dossier dossier = stage.dossiers.get(i);
      if (!dossier.planted && stage.school.technical()) {
        dossier.answer = RegistryLines.answer(dossier.student, "00");
      }
    }
  }

  private static void reconcile(Stage stage, ReconciliationTruth payments) throws IOException {
    for (Dossier dossier : stage.dossiers) {
      for (Grant grant : dossier.grants()) {
        for (Due due : grant.dues) {
          payments.write(due);
        }
      }
    }
    for (Due due : stage.dues) {
      payments.write(due);
    }
  }

  /** People of the registry who are no students. */
  private void others(Inbox inbox) throws IOException {
    Dice dice = Dice.of(options.seed(), -1);
    Names names = new Names(dice);
    List<String> divisions = Divisions.live(options);
    for (int i = 0; i < options.others(); i++) {
      boolean male = dice.chance(510);
      LocalDate birth = LocalDate.of(1940, 1, 1).plusDays(dice.below(29_000));
      String id = ids.next(dice.pick(divisions), birth, male);
      Line line = RegistryLines.extract(id, names.name(male, "汉族"), male, birth.toString(), "汉族");
      inbox.population(line);
    }
  }
}
