package org.hedui.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hedui.io.Trees;
import org.hedui.rules.policy.ChinaTime;

/** A whole first night, everything on, on an empty database. */
final class Night {
  private static final Pattern STEP =
      Pattern.compile("\"(step|status|rows|started|seconds)\"\\s*:\\s*(?:\"([^\"]*)\"|([-0-9.]+))");

  private static final Pattern RUN = Pattern.compile("\"id\"\\s*:\\s*(\\d+)");
  private static final String DATA = "night-data";
  private static final String OUT = "night-out";

  private Night() {}

  /**
   * One step of the night.
   *
   * @param started milliseconds since the epoch
   */
  record Step(String name, long rows, long started, double seconds) {}

  /** A night. */
  record Result(Usage usage, List<Step> steps, long rowsRead, long outputBytes) {

    /** Seconds by the clock for loading: the longest of the lanes. */
    double loading() {
      return steps.stream()
          .filter(s -> s.name().startsWith("load-"))
          .mapToDouble(Step::seconds)
          .max()
          .orElse(0);
    }

    Step slowest() {
      return steps.stream().max(Comparator.comparingDouble(Step::seconds)).orElseThrow();
    }
  }

  static Result run(Path province, Path work) throws IOException, InterruptedException {
    return run(province, work, "");
  }

  /** A night whose JVM has these options besides. */
  static Result run(Path province, Path work, String jvmOptions)
      throws IOException, InterruptedException {
    clear(work);
    Result result = over(province.resolve("inbox"), work, Province.DATE, jvmOptions);
    clear(work);
    return result;
  }

  /** Begins without a past. */
  static void clear(Path work) throws IOException {
    Trees.delete(work.resolve(DATA));
    Trees.delete(work.resolve(OUT));
    Files.deleteIfExists(work.resolve("night.log.out"));
  }

  /** One more night on the same database. */
  static Result over(Path inbox, Path work, String date, String jvmOptions)
      throws IOException, InterruptedException {
    String data = work.resolve(DATA).toString();
    Path out = work.resolve(OUT);
    Launcher.Done night =
        Launcher.run(
            work.resolve("night.log"),
            jvmOptions,
            new String[] {
              "nightly",
              "--quiet",
              "--data",
              data,
              "--inbox",
              inbox.toString(),
              "--out",
              out.toString(),
              "--date",
              date
            });
    Path log = work.resolve("runs.log");
    Matcher last =
        RUN.matcher(
            Launcher.run(log, "runs", "list", "--most", "1", "--json", "--data", data).output());
    if (!last.find()) {
      throw new IllegalStateException("no run in " + log);
    }
    List<Step> steps =
        steps(Launcher.run(log, "runs", "show", last.group(1), "--json", "--data", data).output());
    long rows =
        steps.stream().filter(s -> s.name().startsWith("load-")).mapToLong(Step::rows).sum();
    return new Result(night.usage(), steps, rows, Folders.bytes(out.resolve(date)));
  }

  private static List<Step> steps(String json) {
    List<Step> steps = new ArrayList<>();
    String name = "";
    long rows = 0;
    long started = 0;
    for (Matcher field = STEP.matcher(json); field.find(); ) {
      switch (field.group(1)) {
        case "step" -> name = field.group(2);
        case "rows" -> rows = Long.parseLong(field.group(3));
        case "started" -> started = milliseconds(field.group(2));
        case "seconds" ->
            steps.add(new Step(name, rows, started, Double.parseDouble(field.group(3))));
        default -> {}
      }
    }
    return steps;
  }

  private static long milliseconds(String local) {
    return LocalDateTime.parse(local.replace(' ', 'T'))
        .atZone(ChinaTime.ZONE)
        .toInstant()
        .toEpochMilli();
  }
}
