package org.hedui.sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hedui.rules.Feed;
import org.hedui.sample.files.Heading;
import org.hedui.sample.files.Line;
import org.hedui.sample.files.Plan;
import org.hedui.sample.files.Shape;
import org.hedui.sample.files.Shape.Dates;
import org.hedui.sample.files.Shape.Format;
import org.hedui.sample.files.TableFile;
import org.hedui.sample.files.TableFiles;
import org.jspecify.annotations.Nullable;

/**
 * The files of the inbox: those of the province stay open, those of a school are written at once.
 */
final class Inbox implements AutoCloseable {
  private static final int POPULATION_ROWS = 1_000_000;

  private final TableFiles files;
  private final GeneratorOptions options;
  private final boolean varied;
  private final TableFile vocational;
  private final TableFile answers;
  private final List<TableFile> lists = new ArrayList<>();
  private final Map<String, Batch> batches = new LinkedHashMap<>();
  private TableFile population;
  private int populationFiles;

  Inbox(TableFiles files, GeneratorOptions options) throws IOException {
    this.files = files;
    this.options = options;
    this.varied = options.varied();
    Habit extract =
        varied
            ? new Habit(
                Shape.book(Format.XLSX, Dates.ISO).sheets(1500).cover(), Headings.Style.CANONICAL)
            : Habit.plain();
    vocational = open(Feed.VOCATIONAL, "ZZ_ZZXS_370000_2025Q_20251025_01", extract);
    answers = open(Feed.POPULATION_ANSWERS, "RK_BDFH_370000_2025Q_20251028_01", Habit.plain());
    population = nextPopulation();
    if (!varied) {
      lists.add(open(Feed.WAIVER, "ZS_MXF_370000_2025Q_20251018_01", Habit.plain()));
      lists.add(open(Feed.GRANT, "ZS_ZXJ_370000_2025C_20250321_01", Habit.plain()));
      lists.add(open(Feed.GRANT, "ZS_ZXJ_370000_2025Q_20251015_01", Habit.plain()));
    }
  }

  private TableFile open(Feed feed, String name, Habit habit) throws IOException {
    return open(feed, name, habit, Headings.of(feed, habit.style()));
  }

  private TableFile open(Feed feed, String name, Habit habit, List<Heading> headings)
      throws IOException {
    List<List<String>> above = List.of();
    if (habit.shape().titled()) {
      above = List.of(List.of(feed.title()), List.of("填报日期：2025年10月"));
    }
    TableFile file = files.open(name, new Plan(feed, habit.shape(), headings), above);
    if (habit.shape().footed()) {
      file.foot(List.of(List.of("合计"), List.of("填表人：", "审核人：", "", "负责人：")));
    }
    return file;
  }

  private TableFile nextPopulation() throws IOException {
    populationFiles++;
    Habit habit =
        varied
            ? new Habit(Shape.plain().in(Shape.GB18030, false), Headings.Style.CANONICAL)
            : Habit.plain();
    return open(
        Feed.POPULATION, "RK_RKTQ_370000_2025Q_20251024_%02d".formatted(populationFiles), habit);
  }

  /** Writes a small file of the province. */
  void whole(Feed feed, String name, Habit habit, List<Line> lines) throws IOException {
    if (lines.isEmpty()) {
      return;
    }
    try (TableFile file = open(feed, name, habit)) {
      for (Line line : lines) {
        file.write(line);
      }
    }
  }

  void population(Line line) throws IOException {
    if (population.lines() == POPULATION_ROWS) {
      population.close();
      population = nextPopulation();
    }
    population.write(line);
  }

  /** Writes everything of a school. */
  void write(Stage stage) throws IOException {
    School school = stage.school;
    if (school.technical()) {
      roster(stage, varied ? Habit.roster(school) : Habit.plain());
    }
    for (Line line : lines(stage, Feed.VOCATIONAL, map(stage, d -> d.vocational))) {
      vocational.write(line);
    }
    for (Line line : lines(stage, Feed.POPULATION, map(stage, d -> d.population))) {
      population(line);
    }
    for (Line line : lines(stage, Feed.POPULATION_ANSWERS, map(stage, d -> d.answer))) {
      answers.write(line);
    }
    lists(stage);
    payments(stage);
  }

  private void roster(Stage stage, Habit habit) throws IOException {
    List<Heading> headings = Headings.of(Feed.ROSTER, habit.style());
    if (OddFiles.unknownColumn(stage.school, options)) {
      headings.add(new Heading(null, "宿舍号"));
    }
    OddFiles odd = new OddFiles(options, files);
    if (options.planted()) {
      odd.before(stage, this);
    }
    String name = OddFiles.rosterName(stage.school, options);
    List<Line> lines = lines(stage, Feed.ROSTER, map(stage, d -> d.roster));
    try (TableFile file = open(Feed.ROSTER, name, habit, headings)) {
      for (Line line : lines) {
        file.write(line);
      }
    }
    if (options.planted()) {
      String source = lines.get(0).source();
      odd.after(stage, source.contains("#") ? source.substring(0, source.indexOf('#')) : source);
    }
  }

  private static Stream<@Nullable Line> map(Stage stage, Function<Dossier, @Nullable Line> of) {
    return stage.dossiers.stream().map(of);
  }

  private static List<Line> lines(Stage stage, Feed feed, Stream<@Nullable Line> own) {
    List<Line> lines = own(own);
    lines.addAll(stage.extra(feed));
    return lines;
  }

  private static List<Line> own(Stream<@Nullable Line> own) {
    List<Line> lines = new ArrayList<>();
    own.forEach(
        line -> {
          if (line != null) {
            lines.add(line);
          }
        });
    return lines;
  }

  private void lists(Stage stage) throws IOException {
    String code = stage.school.code();
    List<Line> waiver = lines(stage, Feed.WAIVER, map(stage, d -> d.waiver));
    List<Line> spring = own(map(stage, d -> d.spring == null ? null : d.spring.line));
    List<Line> autumn =
        lines(stage, Feed.GRANT, map(stage, d -> d.autumn == null ? null : d.autumn.line));
    if (varied) {
      Habit habit = Habit.list(stage.school);
      whole(Feed.WAIVER, "ZS_MXF_" + code + "_2025Q_20251018_01", habit, waiver);
      whole(Feed.GRANT, "ZS_ZXJ_" + code + "_2025C_20250321_01", Habit.list(stage.school), spring);
      whole(Feed.GRANT, "ZS_ZXJ_" + code + "_2025Q_20251015_01", Habit.list(stage.school), autumn);
      return;
    }
    List<List<Line>> all = List.of(waiver, spring, autumn);
    for (int i = 0; i < all.size(); i++) {
      for (Line line : all.get(i)) {
        lists.get(i).write(line);
      }
    }
  }

  private void payments(Stage stage) throws IOException {
    String unit = stage.unit;
    for (Dossier dossier : stage.dossiers) {
      for (Grant grant : dossier.grants()) {
        for (Payment payment : grant.payments) {
          batch(unit, payment.run).add(payment);
        }
      }
    }
    for (Payment payment : stage.payments) {
      batch(unit, payment.run).add(payment);
    }
    for (Payment stranger : stage.strangers) {
      batch(unit, stranger.run).stranger(stranger);
    }
    if (varied) {
      for (Batch batch : batches.values()) {
        batch.close(Habit.payments(stage.school), stage.school.index() % 2 == 0);
      }
      batches.clear();
    }
  }

  private Batch batch(String unit, Run run) {
    return batches.computeIfAbsent(
        unit + run.order() + run.number(), k -> new Batch(files, unit, run, varied));
  }

  @Override
  public void close() throws IOException {
    vocational.close();
    answers.close();
    population.close();
    for (TableFile list : lists) {
      list.close();
    }
    for (Batch batch : batches.values()) {
      batch.close(Shape.plain(), false);
    }
  }
}
