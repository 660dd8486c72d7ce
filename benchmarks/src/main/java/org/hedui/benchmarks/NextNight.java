package org.hedui.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hedui.io.Trees;

/**
 * Nights on a database that has a past: one on which nobody hands anything in, and one on which a
 * hundredth of the roster rows are handed in anew.
 */
final class NextNight {
  private final Path province;
  private final Path work;
  private final List<Usage> first = new ArrayList<>();
  private final List<Usage> unchanged = new ArrayList<>();
  private final List<Usage> changed = new ArrayList<>();

  NextNight(Path province, Path work) {
    this.province = province;
    this.work = work;
  }

  void round(int round) throws IOException, InterruptedException {
    Path inbox = work.resolve("next-inbox");
    Trees.delete(inbox);
    long rows = ChangedInbox.make(province.resolve("inbox"), inbox);
    Night.clear(work);
    try {
      first.add(night(province.resolve("inbox"), 0).usage());
      unchanged.add(night(province.resolve("inbox"), 1).usage());
      Night.Result night = night(inbox, 2);
      changed.add(night.usage());
      Report.night(round, night);
      Report.line("rows of rosters handed in anew", String.valueOf(rows));
      Report.pair(round, "first night", first.get(round - 1), unchanged.get(round - 1));
      Report.pair(round, "first night", first.get(round - 1), changed.get(round - 1));
    } finally {
      Night.clear(work);
      Trees.delete(inbox);
    }
  }

  void report() {
    Report.median("first night", first);
    Report.median("next night, nothing handed in", unchanged);
    Report.median("next night, 1 % of the roster rows", changed);
    Report.ratio("nothing handed in / first", unchanged, first);
    Report.ratio("1 % of the roster rows / first", changed, first);
  }

  private Night.Result night(Path inbox, int later) throws IOException, InterruptedException {
    String date = LocalDate.parse(Province.DATE).plusDays(later).toString();
    return Night.over(inbox, work, date, "");
  }
}
