package org.hedui.schedules;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Run by the launcher after a build: unpacks the database programs and touches the classes that
 * commands use, which the JVM then writes into its archive.
 */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Runnable {
  @Parameters(paramLabel = "DIR", descriptionKey = "programs")
  private Path programs = Path.of("");

  @Override
  public void run() {
    System.setProperty("hedui.programs", programs.toString());
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Hedui.run(nowhere, nowhere, "rules", "list");
    Hedui.run(nowhere, nowhere, "feeds", "list", "--json");
    Hedui.run(nowhere, nowhere, "--help");
    try {
      Path data = Files.createTempDirectory(programs, "warm-up");
      String template = data.resolve("roster.xlsx").toString();
      Hedui.run(nowhere, nowhere, "template", "roster", "-o", template);
      Hedui.run(
          nowhere, nowhere, "precheck", "--feed", "roster", template, "--out", data.toString());
      try (DatabaseSession session = DatabaseSession.open(GlobalOptions.in(data));
          ConfigurableApplicationContext context = session.lazySpring()) {
        context.getBean(JobOperator.class);
      } finally {
        delete(data);
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
