package org.hedui.jobs.shadow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hedui.io.database.testing.TestDatabase;
import org.hedui.rules.RuleBook;
import org.hedui.rules.RuleCode;
import org.hedui.rules.SetRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changed rules as files: what is taken for which rule, and what is refused. */
class RuleFilesTest {
  @RegisterExtension static final TestDatabase DB = TestDatabase.migrated();

  private static final String RESULT =
      "select 1 as subject, 2 as counterpart, 'a' as ours, 'b' as theirs, 3 as amount_fen";

  @TempDir Path folder;

  @Test
  void aFileStandsInForTheRuleOfItsNameAndPlace() throws Exception {
    put("DUP-04.sql", "-- a semicolon; in words\n" + RESULT + " where 'x' <> ';'");
    put("readme.txt", "not looked at");
    Map<RuleCode, SetRule> rules = RuleFiles.read(folder);
    assertThat(rules).containsOnlyKeys(RuleCode.DUP_04);
    SetRule present = rule(RuleBook.setRules().stream(), RuleCode.DUP_04);
    SetRule changed = rule(rules.values().stream(), RuleCode.DUP_04);
    assertThat(changed.sql()).contains("in words");
    assertThat(changed.after()).isEqualTo(present.after());
    assertThat(changed.field()).isEqualTo(present.field());

    RuleSet set = new RuleSet(rules, Set.of(), Set.of());
    assertThat(set.setRules()).contains(changed).doesNotContain(present);
    assertThat(set.setRules().stream().map(SetRule::code).toList())
        .isEqualTo(RuleBook.setRules().stream().map(SetRule::code).toList());
    try (Connection connection = DB.connect()) {
      RuleFiles.require(rules, connection);
    }
  }

  private static SetRule rule(Stream<SetRule> rules, RuleCode code) {
    return rules.filter(rule -> rule.code() == code).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DUP-99.sql|select 1|no rule in SQL has this name",
        "IDN-01.sql|select 1|no rule in SQL has this name",
        "dup.sql|select 1|no rule in SQL has this name",
        "DUP-04.sql|select 1; drop table x|more than one SELECT",
        "DUP-04.sql|-- select|does not begin with SELECT",
        "DUP-04.sql|update feed.roster set name = 1|does not begin with SELECT",
        "DUP-04.txt|select 1|no file like DUP-04.sql"
      })
  void whatIsNoRuleIsNamed(String file, String sql, String said) throws IOException {
    put(file, sql);
    assertThatThrownBy(() -> RuleFiles.read(folder))
        .isInstanceOf(RuleFileProblem.class)
        .hasMessageContaining(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"select 1 as subject|the columns must be", "select unheard|does not exist"})
  void whatTheDatabaseDoesNotUnderstandIsNamed(String sql, String said) throws Exception {
    put("DUP-04.sql", sql);
    Map<RuleCode, SetRule> rules = RuleFiles.read(folder);
    try (Connection connection = DB.connect()) {
      assertThatThrownBy(() -> RuleFiles.require(rules, connection))
          .isInstanceOfSatisfying(
              RuleFileProblem.class,
              problem -> {
                assertThat(problem.file()).isEqualTo("DUP-04.sql");
                assertThat(problem.said()).contains(said).doesNotContain("\n");
              });
    }
  }

  private void put(String name, String text) throws IOException {
    Path below = Files.createDirectories(folder.resolve("enrolment"));
    Files.writeString(below.resolve(name), text);
  }
}
