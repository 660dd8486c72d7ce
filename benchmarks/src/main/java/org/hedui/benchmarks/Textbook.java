package org.hedui.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.hedui.io.Trees;
import org.hedui.io.database.Database;
import org.hedui.io.database.EmbeddedServer;
import org.hedui.io.database.ServerSettings;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A job as textbooks write it, on a subset of the roster: read item by item, written in batches,
 * and looked up one by one in the registry. What the whole province would take is extrapolated from
 * its rows per second, and said to be.
 */
final class Textbook {
  private static final int ROSTER_ROWS = 100_000;
  private static final String REGISTRY = "floor_population";

  private final List<PlainFiles.Feed> feeds;
  private final Path work;

  Textbook(Path province, Path work) throws IOException {
    this.feeds = PlainFiles.of(province, work);
    this.work = work;
  }

  /**
   * What it took.
   *
   * @param rows loaded and looked up
   * @param loading seconds for loading them
   * @param matching seconds for looking them up, one by one
   */
  record Result(long rows, double loading, double matching) {

    /** Seconds for loading so many rows, extrapolated. */
    double loading(long all) {
      return loading * all / rows;
    }

    /** Seconds for a night of so many rows, of which so many are looked up, extrapolated. */
    double night(long all, long lookedUp) {
      return loading(all) + matching * lookedUp / rows;
    }
  }

  Result run() throws IOException, SQLException {
    Path data = work.resolve("textbook-data");
    Trees.delete(data);
    try (EmbeddedServer server = EmbeddedServer.start(data, work, ServerSettings.ofMachine())) {
      Database database = server.database();
      try (Connection connection = database.connect()) {
        Floor.copyInto(connection, feed(REGISTRY));
        Floor.execute(connection, "create index on floor_population (\"公民身份号码\")");
        Floor.execute(connection, "analyze floor_population");
        Floor.execute(connection, TextbookJob.tables(feed("floor_roster")));
      }
      return run(database.dataSource());
    } finally {
      Trees.delete(data);
    }
  }

  /** The rows that are looked up in the registry: all but its own. */
  long rowsBesideTheRegistry() throws IOException {
    long rows = 0;
    for (PlainFiles.Feed feed : feeds) {
      if (!feed.table().equals(REGISTRY)) {
        for (Path file : feed.files()) {
          rows += Folders.lines(file) - 1;
        }
      }
    }
    return rows;
  }

  private PlainFiles.Feed feed(String table) {
    return feeds.stream().filter(f -> f.table().equals(table)).findFirst().orElseThrow();
  }

  /** Roster files that hold the subset, as few as will do. */
  private List<Path> subset() throws IOException {
    List<Path> files = new ArrayList<>();
    long rows = 0;
    for (Path file : feed("floor_roster").files()) {
      files.add(file);
      rows += Folders.lines(file);
      if (rows >= ROSTER_ROWS) {
        break;
      }
    }
    return files;
  }

  private Result run(DataSource database) throws IOException {
    TextbookJob.Input input = new TextbookJob.Input(feed("floor_roster").header(), subset());
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(TextbookJob.class)
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .properties(
                Map.of(
                    "spring.batch.job.enabled", "false",
                    "spring.batch.jdbc.initialize-schema", "always",
                    "logging.level.root", "error"))
            .initializers(
                beans -> {
                  beans.getBeanFactory().registerSingleton("dataSource", database);
                  beans.getBeanFactory().registerSingleton("input", input);
                })
            .run()) {
      JobExecution execution =
          context.getBean(JobOperator.class).start(context.getBean(Job.class), new JobParameters());
      if (execution.getStatus() != BatchStatus.COMPLETED) {
        throw new IllegalStateException("the textbook job ended " + execution.getExitStatus());
      }
      StepExecution load = step(execution, "load");
      return new Result(load.getWriteCount(), seconds(load), seconds(step(execution, "match")));
    } catch (JobExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static StepExecution step(JobExecution execution, String name) {
    return execution.getStepExecutions().stream()
        .filter(step -> step.getStepName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static double seconds(StepExecution step) {
    return Duration.between(step.getStartTime(), step.getEndTime()).toMillis() / 1e3;
  }
}
