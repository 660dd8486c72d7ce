package org.hedui.jobs.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.hedui.io.database.testing.TestDatabase;
import org.hedui.rules.RuleBook;
import org.hedui.rules.SetRule;
import org.hedui.sample.specimen.Specimen.Case;
import org.hedui.sample.specimen.Specimen.DataFile;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The SQL reconciles random small provinces as the oracle does, finds the same rows at fault, and
 * all equations close. {@code -Dhedui.seeds=100} tries more of them.
 */
class PaymentOracleTest {
  private static final int PROVINCES = 100;
  private static final Set<String> RULES =
      Set.of(
          "DIS-01", "DIS-02", "DIS-03", "DIS-04", "DIS-07", "DIS-11", "DIS-12", "DIS-13", "DIS-15",
          "DIS-16", "DIS-24");

  @RegisterExtension static final TestDatabase db = TestDatabase.migrated();

  @TempDir Path folder;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Long.getLong("hedui.seeds", 6));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theSqlAgreesWithTheOracle(long seed) throws Exception {
    List<RandomPayments> provinces = new ArrayList<>();
    List<DataFile> files = new ArrayList<>();
    for (int i = 0; i < PROVINCES; i++) {
      RandomPayments one = new RandomPayments(i, seed * 1_000_003 + i);
      provinces.add(one);
      files.addAll(one.files());
    }
    try (Connection connection = db.connect()) {
      SpecimenPolicy policy = new SpecimenPolicy(RandomPayments.TODAY, Map.of(), folder);
      Case shown = new Case("random payments", Map.of(), files, List.of());
      SpecimenTables tables = new SpecimenTables(connection, policy.night(shown));
      tables.fill(shown);
      policy.fill(connection);
      connection.setAutoCommit(false);
      SpecimenChecks.run(connection, rules());
      PaymentsFound found = new PaymentsFound(connection, tables);
      assertThat(found.openEquations()).isEmpty();
      List<String> disagreements = new ArrayList<>();
      for (int i = 0; i < PROVINCES; i++) {
        disagreements.addAll(compare(provinces.get(i).province(), i, found));
      }
      assertThat(disagreements).isEmpty();
    }
  }

  private static List<SetRule> rules() {
    return RuleBook.setRules().stream().filter(r -> RULES.contains(r.code().text())).toList();
  }

  /** What only one of the two says, with the province; empty where they agree. */
  private static List<String> compare(PaymentCase province, int number, PaymentsFound found) {
    PaymentOracle oracle =
        new PaymentOracle(province, Set.of("S" + number + "A", "S" + number + "B"));
    Set<String> wanted =
        oracle.lines().stream()
            .map(PaymentsFound::text)
            .collect(Collectors.toCollection(TreeSet::new));
    wanted.addAll(PaymentFindings.of(oracle, RandomPayments.TODAY));
    Set<String> actual = found.of(number);
    if (wanted.equals(actual)) {
      return List.of();
    }
    Stream<?> rows =
        Stream.of(province.lists(), province.orders(), province.returns()).flatMap(List::stream);
    return List.of(
        "%nonly the oracle: %s%nonly the SQL: %s%n%s"
            .formatted(
                minus(wanted, actual),
                minus(actual, wanted),
                rows.map(Object::toString).collect(Collectors.joining("\n"))));
  }

  private static Set<String> minus(Set<String> a, Set<String> b) {
    Set<String> left = new TreeSet<>(a);
    left.removeAll(b);
    return left;
  }
}
