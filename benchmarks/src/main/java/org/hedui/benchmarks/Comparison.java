package org.hedui.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** What a night costs beside others that work on the same files, measured in turn. */
final class Comparison {
  private final Path province;
  private final Path work;
  private final Floor floor;
  private final Textbook textbook;
  private final long lookedUp;
  private final List<Usage> floors = new ArrayList<>();
  private final List<Usage> ducks = new ArrayList<>();
  private final List<Usage> nights = new ArrayList<>();
  private final List<Double> loads = new ArrayList<>();
  private final List<Double> textbookLoads = new ArrayList<>();
  private final List<Double> textbookNights = new ArrayList<>();

  Comparison(Path province, Path work) throws IOException {
    this.province = province;
    this.work = work;
    this.floor = new Floor(province, work);
    this.textbook = new Textbook(province, work);
    this.lookedUp = textbook.rowsBesideTheRegistry();
  }

  void round(int round) throws IOException, SQLException, InterruptedException, ExecutionException {
    floors.add(floor.run());
    ducks.add(DuckFloor.run(province, work));
    Textbook.Result plain = textbook.run();
    Night.Result night = Night.run(province, work);
    nights.add(night.usage());
    loads.add(night.loading());
    textbookLoads.add(plain.loading(night.rowsRead()));
    textbookNights.add(plain.night(night.rowsRead(), lookedUp));
    Report.night(round, night);
    Report.line(
        "textbook",
        "%,d rows loaded in %.1f s and looked up one by one in %.1f s; all %,d rows: load %.0f s, night %.0f s (extrapolated)"
            .formatted(
                plain.rows(),
                plain.loading(),
                plain.matching(),
                night.rowsRead(),
                textbookLoads.get(round - 1),
                textbookNights.get(round - 1)));
    Report.pair(round, "floor", floors.get(round - 1), nights.get(round - 1));
    Report.pair(round, "duckdb (joins only)", ducks.get(round - 1), nights.get(round - 1));
  }

  void report() {
    Report.median("floor", floors);
    Report.median("duckdb (joins only)", ducks);
    Report.median("night", nights);
    Report.ratio("night / floor", nights, floors);
    Report.ratio("duckdb / floor", ducks, floors);
    Report.times("load, textbook / night", textbookLoads, loads);
    Report.times(
        "night, textbook / night", textbookNights, nights.stream().map(Usage::seconds).toList());
  }
}
