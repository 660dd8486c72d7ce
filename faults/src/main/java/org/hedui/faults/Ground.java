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
 * @param steps the steps it came to, in order
 * @param growth how many bytes its data folder grew by
 */
record Ground(
    Path work,
    Path inbox,
    Path template,
    Outcome expected,
    double seconds,
    List<String> steps,
    long growth) {
  static final String DATE = "2025-10-31";
  private static final String EARLIER = "2025-10-30";

  private static final String BEFORE = "before";

  /** Every so many-th file of the inbox had not come yet the night before. */
  private static final int NOT_YET = 7;

  /** Makes it; a province of no students is the sample that lies beside the program. */
  static Ground prepare(Path work, int students, int schools)
      throws IOException, InterruptedException, SQLException {
    Trees.delete(work);
    Path place = Files.createDirectories(work).toRealPath();
    Path inbox = students == 0 ? sample(place) : generated(place, students, schools);
    Path before = place.resolve(BEFORE);
    Folders.copy(inbox, before);
    List<Path> files = Folders.files(before);
    for (int i = NOT_YET - 1; i < files.size(); i += NOT_YET) {
      Files.delete(files.get(i));
    }
    Path template = place.resolve("template");
    required(place, arguments(before, place.resolve("out-before"), EARLIER, template));
    Undisturbed first = Undisturbed.night(place, inbox, template, DATE);
    Undisturbed again = Undisturbed.night(place, inbox, template, DATE);
    String difference = again.outcome().difference(first.outcome());
    if (!difference.isEmpty()) {
      throw new IllegalStateException("two undisturbed nights differ: " + difference);
    }
    return new Ground(
        place, inbox, template, first.outcome(), again.seconds(), again.steps(), again.growth());
  }

  /** The inbox as it was the night before. */
  Path before() {
    return work.resolve(BEFORE);
  }

  /** What an undisturbed night of another date leaves behind. */
  Outcome expected(String date) throws IOException, InterruptedException, SQLException {
    return Undisturbed.night(work, inbox, template, date).outcome();
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

  static Ended required(Path place, List<String> arguments)
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
}
