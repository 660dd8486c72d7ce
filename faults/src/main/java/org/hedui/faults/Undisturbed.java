package org.hedui.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.hedui.io.Trees;

/**
 * A night that nothing happens to.
 *
 * @param outcome what it left behind
 * @param seconds how long it took
 * @param steps the steps it came to, in order
 * @param growth how many bytes its data folder grew by
 */
record Undisturbed(Outcome outcome, double seconds, List<String> steps, long growth) {

  /** Runs one on a copy of a data folder. */
  static Undisturbed night(Path place, Path inbox, Path template, String date)
      throws IOException, InterruptedException, SQLException {
    Path data = place.resolve("undisturbed-data");
    Path out = place.resolve("undisturbed");
    Folders.copy(template, data);
    NightLog log = NightLog.of(data.resolve("logs/hedui.log"));
    Ended ended = Ground.required(place, Ground.arguments(inbox, out, date, data));
    long growth = Folders.bytes(data) - Folders.bytes(template);
    Outcome outcome;
    try (OwnServer server = OwnServer.on(data)) {
      outcome = Outcome.of(out.resolve(date), server.database());
    }
    List<String> steps = log.begun();
    Trees.delete(data);
    Trees.delete(out);
    return new Undisturbed(outcome, ended.seconds(), steps, growth);
  }
}
