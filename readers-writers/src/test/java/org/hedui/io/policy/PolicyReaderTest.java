package org.hedui.io.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hedui.rules.Feed;
import org.hedui.rules.policy.Delays;
import org.hedui.rules.policy.Lock.Business;
import org.hedui.rules.policy.Policy;
import org.hedui.rules.policy.PolicyException;
import org.hedui.rules.policy.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyReaderTest {
  @TempDir Path folder;

  private Policy with(String text) throws IOException {
    Files.writeString(folder.resolve("province.yaml"), text);
    return PolicyReader.read(folder);
  }

  @Test
  void readsTheNationalPolicy() {
    Policy policy = PolicyReader.read(null);
    assertThat(policy.region()).isEqualTo("全国");
    assertThat(policy.populationPartial()).isFalse();
    assertThat(policy.standard("助学金", new Term(2025, true)).orElseThrow().termFen())
        .isEqualTo(115_000);
    assertThat(policy.version()).hasSize(16).isEqualTo(PolicyReader.read(null).version());
  }

  @Test
  void everyBuiltInFileIsRead() throws IOException {
    Path national = Path.of("..", "rules", "src", "main", "resources", "policy");
    try (Stream<Path> files = Files.list(national)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .as("name every file of rules/src/main/resources/policy in PolicyReader.NATIONAL")
          .containsExactlyInAnyOrderElementsOf(PolicyReader.NATIONAL);
    }
  }

  @Test
  void takesANameWithADotForAPath() throws IOException {
    assertThat(with("population.coverage: partial\ndelays.payment_run_day: 10").populationPartial())
        .isTrue();
    assertThat(with("delays.payment_run_day: 10\ndelays: {publicity_days: 8}").delays())
        .extracting(Delays::paymentRunDay, Delays::publicityDays)
        .containsExactly(10, 8);
  }

  @Test
  void laysAProvinceOverIt() throws IOException {
    Policy policy =
        with(
            """
            region: 山东省
            population: {coverage: partial}
            aid:
              - {programme: 助学金, from: 2025秋, yearly: 2400, monthly: 240, term: 1200, last_year: 3, max_terms: 6}
            locks:
              - {business: aid, from: 2007秋, spring: 05-10, autumn: 11-10}
            headers:
              roster: {姓名: [学生名字]}
            sample_names: [样板生]
            holidays:
              2027: {off: [2027-01-01], worked: []}
            """);
    assertThat(policy.populationPartial()).isTrue();
    assertThat(policy.nonFullTimeAid()).isFalse();
    assertThat(policy.standard("助学金", new Term(2025, true)).orElseThrow().yearlyFen())
        .isEqualTo(240_000);
    assertThat(policy.standard("助学金", new Term(2025, false)).orElseThrow().yearlyFen())
        .isEqualTo(230_000);
    assertThat(policy.lock(Business.AID, new Term(2025, true))).isEqualTo("2025-11-10");
    assertThat(policy.headerAliases())
        .containsEntry(Feed.ROSTER, java.util.Map.of("姓名", List.of("学生名字")));
    assertThat(policy.sampleNames()).contains("样板生", "张三");
    assertThat(policy.calendar().off()).hasSizeGreaterThan(20);
    assertThat(policy.version()).isNotEqualTo(PolicyReader.read(null).version());
  }

  @Test
  void acceptsAnEmptyFileAndAnEmptyFolder() throws IOException {
    assertThat(PolicyReader.read(folder).version()).isEqualTo(PolicyReader.read(null).version());
    assertThat(with("# nothing\n").version()).isEqualTo(PolicyReader.read(null).version());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "regoin: x|1: unknown setting regoin",
        "locks: 5|1: a list is expected here",
        "population: {coverage: half}|1: full or partial is expected, not half",
        "aid: [{programme: 助学金, from: 2025夏, yearly: 1}]|1: not a term like 2025秋: 2025夏",
        "headers: {pupils: {姓名: [x]}}|1: unknown feed pupils",
        "headers: {roster: {名字: [x]}}|1: roster has no column 名字",
        "delays: {publicity_days: many}|1: not a whole number: many",
        "holidays: {2027: {off: [2027-13-01], worked: []}}|1: not a day like 2025-10-20: 2027-13-01",
        "window: {end: 25:00}|1: not a time of day like 06:00: 25:00",
        "window: {leave_out: [NAM, XYZ]}|1: no rule or family of rules XYZ",
        "window: {leave_out: [DUP-04, AID-13]}|1: money depends on AID-13",
        "region: [a|1: not valid YAML",
        "region: &a [*a]|1: nested too deeply"
      })
  void namesFileLineAndFault(String text, String fault) {
    assertThatThrownBy(() -> with(text))
        .isInstanceOf(PolicyException.class)
        .hasMessageStartingWith(folder.resolve("province.yaml") + ":")
        .hasMessageContaining(fault);
  }

  @Test
  void namesAMissingFolder() {
    assertThatThrownBy(() -> PolicyReader.read(folder.resolve("none")))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("no such policy folder");
  }

  @Test
  void readsTheWorkedProvince() {
    Policy policy = PolicyReader.read(Path.of("..", "policy", "shandong"));
    assertThat(policy.region()).isEqualTo("山东省");
    assertThat(policy.version()).isNotEqualTo(PolicyReader.read(null).version());
  }
}
