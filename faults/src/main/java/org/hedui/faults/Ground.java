package org.hedui.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hedui.io.Trees;

/**
 * What every try begins with, and what an undisturbed night makes of it.
 *
 * @param work where tries are made
 * @param inbox the files of the night
 * @param template a data folder in which an earlier night is done, over an inbox that lacked some
 *     files: cases are there that stay, change and close
 * @param expected what the undisturbed night left behind
 * @param seconds how long it took
 * @param phases when it came to its steps
 */
record Ground(
    Path work, Path inbox, Path template, Outcome expected, double seconds, Phases phases) {
  static final String DATE = "2025-10-31";
  private static final String EARLIER = "2025-10-30";

  /** Every so many-th file of the inbox had not come yet the night before. */
  private static final int NOT_YET = 7;

  /** Makes it; a province of no students is the sample that lies beside the program. */
  static Ground prepare(Path work, int students, int schools)
      throws IOException, InterruptedException, SQLException {
    Trees.delete(work);
    Path place = Files.createDirectories(work).toRealPath();
    Path inbox = students == 0 ? sample(place) : generated(place, students, schools);
    Path before = place.resolve("before");
    Folders.copy(inbox, before);
    List<Path> files = Folders.files(before);
    for (int i = NOT_YET - 1; i < files.size(); i += NOT_YET) {
      Files.delete(files.get(i));
    }
    Path template = place.resolve("template");
    required(place, arguments(before, place.resolve("out-before"), EARLIER, template));
    Path data = place.resolve("undisturbed-data");
    Path out = place.resolve("undisturbed");
    Folders.copy(template, data);
    Launched night =
        Launched.start(place, Map.of(), with(arguments(inbox, out, DATE, data), "--debug"));
    Phases phases = Phases.watch(night);
    Ended ended = night.end();
    if (!ended.done()) {
      throw new IllegalStateException("the undisturbed night failed: " + ended.text());
    }
    Outcome expected = outcome(data, out);
    Trees.delete(data);
    Folders.copy(template, data);
    Ended plain = required(place, arguments(inbox, place.resolve("undisturbed-again"), DATE, data));
    String difference = outcome(data, place.resolve("undisturbed-again")).difference(expected);
    if (!difference.isEmpty()) {
      throw new IllegalStateException("two undisturbed nights differ: " + difference);
    }
    Trees.delete(data);
    return new Ground(place, inbox, template, expected, plain.seconds(), phases);
  }

  private static Path sample(Path place) throws IOException, InterruptedException {
    Path inbox = place.resolve("inbox");
    Folders.copy(Launched.HOME.resolve("sample-data/inbox"), inbox);
    return inbox;
  }

  private static Path generated(Path place, int students, int schools)
      throws IOException, InterruptedException {
    Path province = place.resolve("province");
    required(
        place,
        List.of(
            "generate",
            "--students",
            Integer.toString(students),
            "--schools",
            Integer.toString(schools),
            "--seed",
            "1",
            "--out",
            province.toString()));
    return province.resolve("inbox");
  }

  private static Ended required(Path place, List<String> arguments)
      throws IOException, InterruptedException {
    Ended ended = Launched.start(place, Map.of(), arguments).end();
    if (!ended.done()) {
      throw new IllegalStateException(String.join(" ", arguments) + ": " + ended.text());
    }
    return ended;
  }

  /** The command of a night. */
  static List<String> arguments(Path inbox, Path out, String date, Path data) {
    return List.of(
        "nightly",
        "--quiet",
        "--lang",
        "en",
        "--inbox",
        inbox.toString(),
        "--out",
        out.toString(),
        "--date",
        date,
        "--data",
        data.toString());
  }

  static List<String> with(List<String> arguments, String... more) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of(more));
    return all;
  }

  private static Outcome outcome(Path data, Path out) throws IOException, SQLException {
    try (OwnServer server = OwnServer.on(data)) {
      return Outcome.of(out.resolve(DATE), server.database());
    }
  }
}
