package org.hedui.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.hedui.io.Trees;

/**
 * Whether a row costs the same in a province several times as large. What goes to the bank and
 * comes back is left out: with it ten million students need a disk of 70 GB.
 */
final class Scale {
  private static final Set<String> LEFT_OUT = Set.of("payment-orders", "payment-returns");

  private final Path work;

  Scale(Path work) {
    this.work = work;
  }

  /** A night over each, one after the other. */
  void measure(Path province, Path larger) throws IOException, InterruptedException {
    Night.Result one = night(1, province);
    Night.Result other = night(2, larger);
    System.out.printf(
        Locale.ROOT,
        "%n%.1f times the rows: a row costs %.2f times as long, %.2f times the CPU;"
            + " the program takes %.2f times the memory%n",
        (double) other.rowsRead() / one.rowsRead(),
        perRow(other, other.usage().seconds()) / perRow(one, one.usage().seconds()),
        perRow(other, other.usage().cpu()) / perRow(one, one.usage().cpu()),
        (double) other.usage().clientMb() / one.usage().clientMb());
  }

  private Night.Result night(int round, Path province) throws IOException, InterruptedException {
    Path inbox = work.resolve("scale-inbox");
    Trees.delete(inbox);
    Folders.link(province.resolve("inbox"), inbox, feed -> !LEFT_OUT.contains(feed));
    Night.clear(work);
    try {
      Night.Result night = Night.over(inbox, work, Province.DATE, "");
      Report.night(round, night);
      return night;
    } finally {
      Night.clear(work);
      Trees.delete(inbox);
    }
  }

  private static double perRow(Night.Result night, double cost) {
    return cost / night.rowsRead();
  }
}
