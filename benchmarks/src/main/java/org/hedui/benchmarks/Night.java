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
    Path data = work.resolve("night-data");
    Path out = work.resolve("night-out");
    Trees.delete(data);
    Trees.delete(out);
    Launcher.Done night =
        Launcher.run(
            work.resolve("night.log"),
            jvmOptions,
            new String[] {
              "nightly",
              "--quiet",
              "--data",
              data.toString(),
              "--inbox",
              province.resolve("inbox").toString(),
              "--out",
              out.toString(),
              "--date",
              Province.DATE
            });
    List<Step> steps =
        steps(
            Launcher.run(
                    work.resolve("runs.log"),
                    "runs",
                    "show",
                    "1",
                    "--json",
                    "--data",
                    data.toString())
                .output());
    long rows =
        steps.stream().filter(s -> s.name().startsWith("load-")).mapToLong(Step::rows).sum();
    Result result = new Result(night.usage(), steps, rows, Folders.bytes(out));
    Trees.delete(data);
    Trees.delete(out);
    Files.deleteIfExists(work.resolve("night.log.out"));
    return result;
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
