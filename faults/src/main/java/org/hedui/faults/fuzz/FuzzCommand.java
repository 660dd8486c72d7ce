package org.hedui.faults.fuzz;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code faults/run fuzz}: has the readers read what a fuzzer makes up, led by coverage. */
@Command(
    name = "fuzz",
    mixinStandardHelpOptions = true,
    description = "Fuzzes the readers. What fails is left in the work folder as crash-… files.")
public final class FuzzCommand implements Callable<Integer> {
  private static final String INSTRUMENTED =
      "org.hedui.**:org.apache.poi.poifs.**:org.apache.poi.hssf.**:com.fasterxml.aalto.**";

  /** They cost most of the time and lead nowhere: no input is the text of a pattern. */
  private static final String DISABLED =
      "com.code_intelligence.jazzer.sanitizers.RegexRoadblocks"
          + ":com.code_intelligence.jazzer.sanitizers.RegexInjection";

  private static final int FIRST_INPUTS = 300;
  private static final int FIRST_LENGTH = 128;

  @Option(names = "--minutes", description = "Default: ${DEFAULT-VALUE}")
  private int minutes = 60;

  @Option(names = "--seed", description = "Default: ${DEFAULT-VALUE}")
  private int seed = 1;

  @Option(names = "--inbox", required = true, description = "Valid files: a small generated inbox.")
  private Path inbox = Path.of("");

  @Option(names = "--work", description = "Default: ${DEFAULT-VALUE}")
  private Path work = Path.of("faults/target/fuzz");

  @Option(
      names = "--show",
      description = "Writes the file that an input stands for into the work folder, and reads it.")
  private List<Path> shown = List.of();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path corpus = Files.createDirectories(work.resolve("corpus"));
    if (!shown.isEmpty()) {
      for (Path input : shown) {
        show(input);
      }
      return 0;
    }
    begin(corpus);
    return new ProcessBuilder(command(corpus)).inheritIO().start().waitFor();
  }

  /** Random choices to begin with: a fuzzer that begins with nothing takes long to get anywhere. */
  private void begin(Path corpus) throws IOException {
    Random random = new Random(seed);
    for (int i = 0; i < FIRST_INPUTS; i++) {
      byte[] input = new byte[1 + random.nextInt(FIRST_LENGTH)];
      random.nextBytes(input);
      Files.write(corpus.resolve("first-" + i), input);
    }
  }

  private List<String> command(Path corpus) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8"));
    command.add("-D" + ReadersFuzz.INBOX + "=" + inbox.toAbsolutePath());
    command.add("-D" + ReadersFuzz.WORK + "=" + work.toAbsolutePath());
    command.addAll(List.of("-cp", classPath(), "com.code_intelligence.jazzer.Jazzer"));
    command.add("--target_class=" + ReadersFuzz.class.getName());
    command.add("--instrumentation_includes=" + INSTRUMENTED);
    command.add("--instrumentation_excludes=org.hedui.faults.**");
    command.add("--custom_hook_includes=org.hedui.io.**");
    command.addAll(List.of("--trace=cov", "--disabled_hooks=" + DISABLED, "--keep_going=50"));
    command.add("--reproducer_path=" + work.toAbsolutePath());
    command.add("-artifact_prefix=" + work.toAbsolutePath() + "/");
    command.addAll(List.of("-timeout=10", "-rss_limit_mb=0", "-max_len=4096"));
    command.addAll(List.of("-seed=" + seed, "-max_total_time=" + minutes * 60));
    command.addAll(List.of("-print_final_stats=1", corpus.toString()));
    return command;
  }

  /** The jar's own path and those beside it: a manifest's class path is not instrumented. */
  private static String classPath() {
    Path jar = Path.of(System.getProperty("java.class.path")).toAbsolutePath();
    return jar + File.pathSeparator + jar.resolveSibling("lib") + "/*";
  }

  private void show(Path input) throws IOException {
    FuzzCase one = Mutations.of(Files.readAllBytes(input), Seeds.of(inbox));
    Path folder = Files.createDirectories(work.resolve("shown").resolve(one.feed().folder()));
    System.out.println(one.write(folder));
    Path place = Files.createTempDirectory(work.toAbsolutePath(), "reading");
    new Reading(place.toRealPath()).read(one);
  }
}
