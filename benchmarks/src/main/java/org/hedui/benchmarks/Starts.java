package org.hedui.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.hedui.io.Trees;

/** How long a user waits for small things. */
final class Starts {
  private static final Path SAMPLE =
      Path.of(System.getProperty("hedui.home", "."), "sample-data", "inbox");

  private Starts() {}

  static String measure(Path work) throws IOException, InterruptedException {
    Files.createDirectories(work);
    Usage rules = Launcher.run(work.resolve("start.log"), "rules", "list").usage();
    Path data = work.resolve("sample-data");
    Path out = work.resolve("sample-out");
    Trees.delete(data);
    Trees.delete(out);
    Usage night =
        Launcher.run(
                work.resolve("start.log"),
                "nightly",
                "--quiet",
                "--data",
                data.toString(),
                "--inbox",
                SAMPLE.toString(),
                "--out",
                out.toString(),
                "--date",
                Province.DATE)
            .usage();
    Trees.delete(data);
    Trees.delete(out);
    return String.format(
        Locale.ROOT,
        "rules list %.2f s, night of the sample on a new database %.2f s (CPU %.1f s)",
        rules.seconds(),
        night.seconds(),
        night.cpu());
  }
}
