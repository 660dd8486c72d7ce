package org.hedui.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where the program spends its CPU, as a flame graph by async-profiler: of a night as a whole, and
 * of its slowest step. What PostgreSQL does in the meantime is not in it.
 */
final class FlameGraph {
  private static final String INTERVAL = "2ms";

  private final Path library;
  private final Path recording;
  private final Path work;

  private FlameGraph(Path library, Path recording, Path work) {
    this.library = library;
    this.recording = recording;
    this.work = work;
  }

  /** Ready to record the next program that is started with {@link #options}. */
  static FlameGraph in(Path work) throws IOException {
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    String folder = machine.equals("aarch64") ? "linux-arm64" : "linux-x64";
    Path library = work.resolve("libasyncProfiler.so").toAbsolutePath();
    try (InputStream in =
        FlameGraph.class.getResourceAsStream("/" + folder + "/libasyncProfiler.so")) {
      if (in == null) {
        throw new IllegalStateException("no async-profiler for " + machine);
      }
      Files.createDirectories(work);
      Files.copy(in, library, StandardCopyOption.REPLACE_EXISTING);
    }
    return new FlameGraph(library, work.resolve("night.jfr").toAbsolutePath(), work);
  }

  /** Options of the JVM that is to be recorded. */
  String options() {
    return "-agentpath:%s=start,event=ctimer,interval=%s,threads,file=%s"
        .formatted(library, INTERVAL, recording);
  }

  /** The graph of the whole recording. */
  Path of(String name) throws IOException, InterruptedException {
    return convert(name);
  }

  /**
   * The graph of everything between two moments of the recording.
   *
   * @param from milliseconds since the epoch
   */
  Path of(String name, long from, long to) throws IOException, InterruptedException {
    return convert(name, "--from", String.valueOf(from), "--to", String.valueOf(to));
  }

  private Path convert(String name, String... window) throws IOException, InterruptedException {
    Path page = work.resolve("flame-" + name + ".html").toAbsolutePath();
    List<String> arguments = new ArrayList<>(List.of("--cpu"));
    arguments.addAll(List.of(window));
    arguments.addAll(List.of(recording.toString(), page.toString()));
    Child.run(work.resolve("flame.log"), "Main", arguments.toArray()); // of jfr-converter
    return page;
  }
}
