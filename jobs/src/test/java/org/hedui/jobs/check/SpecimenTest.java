package org.hedui.jobs.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hedui.io.database.testing.TestDatabase;
import org.hedui.rules.RuleBook;
import org.hedui.rules.RuleCode;
import org.hedui.rules.SetRule;
import org.hedui.sample.specimen.Specimen;
import org.hedui.sample.specimen.Specimen.Case;
import org.hedui.sample.specimen.Specimen.Expected;
import org.hedui.sample.specimen.SpecimenReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every specimen: its rule finds what the specimen says, and nothing else. */
class SpecimenTest {
  private static final Path FOLDER = Path.of("..", "sample-data", "specimens");

  @RegisterExtension static final TestDatabase db = TestDatabase.migrated();

  private static Connection connection;

  /** One case with the rule it is about; its text is the name of the test. */
  record Trial(Specimen specimen, Case shown) {
    @Override
    public String toString() {
      return specimen.code().text() + ": " + shown.name();
    }
  }

  static Stream<Trial> trials() throws IOException {
    return SpecimenReader.readAll(FOLDER).stream()
        .flatMap(specimen -> specimen.cases().stream().map(shown -> new Trial(specimen, shown)));
  }

  @BeforeAll
  static void open() throws SQLException {
    connection = db.connect();
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("trials")
  void theRuleFindsThisAndNothingElse(Trial trial, @TempDir Path folder) throws Exception {
    RuleCode code = trial.specimen().code();
    SpecimenPolicy policy =
        new SpecimenPolicy(trial.specimen().today(), trial.shown().policy(), folder);
    SpecimenTables tables = new SpecimenTables(connection, policy.night(trial.shown()));
    tables.fill(trial.shown());
    policy.fill(connection);
    run(code);
    List<Expected> actual = found(code, tables);
    List<Expected> wanted = new ArrayList<>();
    for (Expected one : trial.shown().findings()) {
      wanted.add(
          actual.stream()
              .filter(a -> agrees(one, a) && !wanted.contains(a))
              .findFirst()
              .orElse(one));
    }
    assertThat(actual).as("%s", trial).containsExactlyInAnyOrderElementsOf(wanted);
  }

  @Test
  void everySpecimenHasABadAGoodAndAnEmptyCase() throws IOException {
    for (Specimen specimen : SpecimenReader.readAll(FOLDER)) {
      String file = "sample-data/specimens/" + specimen.code().text() + ".yaml";
      assertThat(specimen.cases())
          .as("%s needs a case with findings", file)
          .anyMatch(c -> !c.findings().isEmpty());
      assertThat(specimen.cases())
          .as("%s needs a case with rows and without findings", file)
          .anyMatch(c -> !c.files().isEmpty() && c.findings().isEmpty());
      assertThat(specimen.cases())
          .as("%s needs an empty case: {name: …, feeds: {}, findings: []}", file)
          .anyMatch(c -> c.files().isEmpty());
    }
  }

  @Test
  void everySpecimenIsNamedByItsRule() throws IOException {
    List<String> codes =
        SpecimenReader.readAll(FOLDER).stream()
            .map(s -> s.code().text() + ".yaml")
            .sorted()
            .toList();
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(f -> f.getFileName().toString()).sorted())
          .as("the code in a specimen is the name of its file")
          .containsExactlyElementsOf(codes);
    }
  }

  /** The set rules up to this one that it builds on, and the preparations that they read. */
  private static void run(RuleCode code) throws SQLException {
    List<SetRule> rules =
        RuleBook.setRules().stream().filter(r -> needed(code).contains(r.code())).toList();
    SpecimenChecks.run(connection, rules);
  }

  private static Set<RuleCode> needed(RuleCode code) {
    Set<RuleCode> needed = new HashSet<>(Set.of(code));
    for (SetRule rule : RuleBook.setRules()) {
      if (rule.code() == code) {
        rule.after().forEach(before -> needed.addAll(needed(before)));
      }
    }
    return needed;
  }

  private static List<Expected> found(RuleCode code, SpecimenTables tables) throws SQLException {
    List<Expected> found = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            select subject, counterpart, field, coalesce(severity, ?), ours, theirs, amount_fen
            from findings.tonight where rule = ? order by subject""")) {
      query.setString(1, code.severity().name());
      query.setString(2, code.text());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          Long counterpart = row.getObject(2, Long.class);
          found.add(
              new Expected(
                  tables.place(row.getLong(1)),
                  counterpart == null ? null : tables.place(counterpart),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5),
                  row.getString(6),
                  row.getObject(7, Long.class)));
        }
      }
    }
    return found;
  }

  private static boolean agrees(Expected wanted, Expected actual) {
    return wanted.subject().equals(actual.subject())
        && agrees(wanted.counterpart(), actual.counterpart())
        && agrees(wanted.field(), actual.field())
        && agrees(wanted.severity(), actual.severity())
        && agrees(wanted.ours(), actual.ours())
        && agrees(wanted.theirs(), actual.theirs())
        && agrees(wanted.amountFen(), actual.amountFen());
  }

  private static boolean agrees(@Nullable Object wanted, @Nullable Object actual) {
    return wanted == null || Objects.equals(wanted, actual);
  }
}
