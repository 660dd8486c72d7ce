package org.hedui.jobs.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hedui.io.database.testing.TestDatabase;
import org.hedui.jobs.SqlFile;
import org.hedui.jobs.made.MadeBook;
import org.hedui.rules.Preparation;
import org.hedui.rules.RuleBook;
import org.hedui.rules.SetRule;
import org.hedui.sample.specimen.Specimen.Case;
import org.hedui.sample.specimen.Specimen.DataFile;
import org.hedui.sample.specimen.SpecimenReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * What checks keep is what they would make anew: every table and every finding, night after night.
 */
class ChangedChecksTest {
  private static final Path SPECIMENS = Path.of("..", "sample-data", "specimens");
  private static final LocalDate TODAY = LocalDate.of(2025, 10, 31);
  private static final long SEED = Long.getLong("hedui.seed", 1);
  private static final int TRIALS = Integer.getInteger("hedui.trials", 3);
  private static final int NIGHTS = 6;
  private static final int CASES = 12;
  private static final int PROVINCES = 4;

  @RegisterExtension static final TestDatabase db = TestDatabase.migrated();

  private static Connection connection;

  @TempDir Path folder;

  @BeforeAll
  static void open() throws SQLException {
    connection = db.connect();
    connection.setAutoCommit(false);
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
  }

  @Test
  void whatIsKeptIsWhatWouldBeMadeAnew() throws IOException, SQLException {
    List<Case> shown =
        SpecimenReader.readAll(SPECIMENS).stream()
            .flatMap(specimen -> specimen.cases().stream())
            .filter(one -> one.policy().isEmpty())
            .toList();
    Set<Integer> kept = new TreeSet<>();
    for (long seed = SEED; seed < SEED + TRIALS; seed++) {
      fill(shown, seed);
      RandomChanges changes = new RandomChanges(connection, seed);
      checks();
      for (int night = 1; night <= NIGHTS; night++) {
        changes.night();
        kept.add(checks());
        Map<String, String> changed = results();
        new MadeBook(connection).clear();
        assertThat(checks()).isZero();
        assertThat(changed).as("night %d of seed %d", night, seed).isEqualTo(results());
        connection.commit();
      }
    }
    assertThat(kept).as("much of it, little of it").hasSizeGreaterThan(5);
  }

  /** Some of what specimens show, all in one province, and payments at random. */
  private void fill(List<Case> shown, long seed) throws IOException, SQLException {
    Random random = new Random(seed);
    List<DataFile> files = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      files.addAll(shown.get(random.nextInt(shown.size())).files());
    }
    for (int i = 0; i < PROVINCES; i++) {
      files.addAll(new RandomPayments(i, random.nextLong()).files());
    }
    Case all = new Case("all", Map.of(), files, List.of());
    SpecimenPolicy policy = new SpecimenPolicy(TODAY, Map.of(), folder);
    new SpecimenTables(connection, policy.night(all)).fill(all);
    policy.fill(connection);
  }

  /** All checks as a night runs them; how many kept their result. */
  private static int checks() throws SQLException {
    ChangedChecks checks = new ChangedChecks(connection);
    List<ChangedChecks.Result> results = new ArrayList<>();
    for (Preparation preparation : RuleBook.preparationsBeforeNames()) {
      results.add(checks.prepare(preparation));
    }
    results.add(checks.compareNames());
    SqlFile.of(CheckSteps.class, "silence.sql").runOn(connection);
    for (Preparation preparation : RuleBook.preparationsAfterNames()) {
      results.add(checks.prepare(preparation));
    }
    for (SetRule rule : RuleBook.setRules()) {
      results.add(checks.run(rule));
    }
    return (int) results.stream().filter(ChangedChecks.Result::kept).count();
  }

  /** A digest of every table that is made, and of the findings of every rule. */
  private static Map<String, String> results() throws SQLException {
    Map<String, String> results = new TreeMap<>();
    List<String> tables = new ArrayList<>(List.of("match.name_level"));
    RuleBook.preparations().forEach(preparation -> tables.add("match." + preparation.name()));
    for (String table : tables) {
      results.put(table, digest(table + " t"));
    }
    for (SetRule rule : RuleBook.setRules()) {
      results.put(
          rule.code().text(),
          digest("findings.set_finding t where rule = '" + rule.code().text() + "'"));
    }
    return results;
  }

  private static String digest(String from) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select concat(count(*), ' ', md5(string_agg(cast(t as text), ',' order by cast(t as text)))) from "
                    + from)) {
      row.next();
      return row.getString(1);
    }
  }
}
