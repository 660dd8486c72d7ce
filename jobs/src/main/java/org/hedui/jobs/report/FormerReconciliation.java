package org.hedui.jobs.report;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hedui.io.report.Manifest;
import org.hedui.io.report.ReconciliationCsv;
import org.hedui.io.report.Sha256;
import org.hedui.jobs.NightOptions;
import org.hedui.jobs.made.Inputs;
import org.hedui.jobs.made.MadeBook;
import org.hedui.rules.CodeDigest;
import org.hedui.rules.RuleBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The lines of the reconciliation as a former night has put them out, where every line would be the
 * same: millions of them are not put in order again on the many nights on which no bank pays.
 */
@Component
class FormerReconciliation {
  private static final String NAME = "finance/reconciliation.csv";

  private static final Logger LOG = LoggerFactory.getLogger(FormerReconciliation.class);

  private static final String PROGRAM =
      CodeDigest.of(RuleBook.class, ReconciliationCsv.class, NightFolder.class, Inputs.class);

  private final JdbcTemplate jdbc;
  private final NightOptions options;

  FormerReconciliation(JdbcTemplate jdbc, NightOptions options) {
    this.jdbc = jdbc;
    this.options = options;
  }

  /** Copies the file of a former night, where there is one that nobody has touched. */
  boolean copyTo(Path target) throws IOException {
    Optional<String> sha256 =
        requireNonNull(
            jdbc.execute(
                (Connection connection) -> {
                  Optional<String> inputs = inputs(connection);
                  return inputs.isEmpty()
                      ? Optional.<String>empty()
                      : new MadeBook(connection).content(NAME, inputs.get());
                }));
    if (sha256.isEmpty()) {
      return false;
    }
    for (Path night : nights()) {
      if (copy(night, target, sha256.get())) {
        return true;
      }
    }
    return false;
  }

  /** A former night whose folder somebody has taken apart has nothing to give, and stops nobody. */
  private static boolean copy(Path night, Path target, String sha256) throws IOException {
    try {
      if (Manifest.sha256(night, NAME).equals(Optional.of(sha256))) {
        Files.createDirectories(requireNonNull(target.getParent()));
        Files.copy(night.resolve(NAME), target, StandardCopyOption.COPY_ATTRIBUTES);
        if (Sha256.of(target).equals(sha256)) {
          return true;
        }
      }
    } catch (IOException e) {
      LOG.warn("{} has no lines of the reconciliation to give: {}", night, e.toString());
    }
    Files.deleteIfExists(target);
    return false;
  }

  /** Writes down of what the file in a folder was made. */
  void made(Path folder) throws IOException {
    String sha256 = Manifest.sha256(folder, NAME).orElseThrow();
    long rows = requireNonNull(Manifest.rows(folder).get(NAME));
    jdbc.execute(
        (Connection connection) -> {
          Optional<String> inputs = inputs(connection);
          if (inputs.isPresent()) {
            new MadeBook(connection).made(NAME, inputs.get(), rows, sha256);
          }
          return rows;
        });
  }

  /** The lines, and the names of the files in which their rows stand. */
  private Optional<String> inputs(Connection connection) throws SQLException {
    String places =
        jdbc.queryForObject(
            """
            select md5(coalesce(string_agg(cast((f.file_no, f.path, f.workbook, s.sheet_no, s.name) as text), ','
              order by f.file_no, s.sheet_no), ''))
            from intake.file f left join intake.sheet s on s.file_no = f.file_no
            where f.feed in ('grant', 'payment-orders', 'payment-returns')""",
            String.class);
    return new Inputs(connection, PROGRAM)
        .of(String.join("\n", ReconciliationLines.lines(), ReconciliationLines.ORDER, places));
  }

  /** The nights in the output folder, latest first. */
  private List<Path> nights() throws IOException {
    try (Stream<Path> folders = Files.list(options.requiredOut())) {
      return folders
          .filter(folder -> folder.getFileName().toString().matches("\\d{4}-\\d{2}-\\d{2}"))
          .filter(folder -> Files.isRegularFile(folder.resolve(Manifest.NAME)))
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }
}
