package org.hedui.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.hedui.rules.Rule;
import org.hedui.rules.RuleBook;
import org.hedui.rules.RuleCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line: what it answers, its exit codes, its failures in one line. */
class HeduiTest {
  @TempDir Path temp;

  @Test
  void rulesAreListedInReportOrder() {
    Run run = run("rules", "list");
    assertThat(run.code).isZero();
    assertThat(run.err).isEmpty();
    assertThat(run.out.lines().skip(1).map(l -> l.substring(0, 6)))
        .containsExactlyElementsOf(
            RuleBook.rules().stream().map(Rule::code).map(RuleCode::text).toList());
    assertThat(run("rules").out).isEqualTo(run.out);
  }

  @Test
  void theWholeCatalogueIsListedOnRequest() {
    assertThat(run("rules", "list", "--all").out.lines().count())
        .isEqualTo(RuleCode.values().length + 1L);
  }

  @Test
  void aRuleIsShownHoweverItsCodeIsWritten() {
    assertThat(run("rules", "show", "fil_04").out).contains("FIL-04", "阻断");
    assertThat(run("rules", "show", "FIL-04", "--lang", "en").out).contains("Blocking");
    assertThat(run("--lang", "en", "rules", "show", "FIL-04").out).contains("Blocking");
  }

  @Test
  void feedsAndTheirColumnsAreShown() {
    assertThat(run("feeds").out).contains("roster", "技工院校花名册", "payment-returns");
    assertThat(run("feeds", "show", "roster").out).contains("学校代码", "必填");
  }

  @Test
  void jsonGoesToStandardOutput() {
    assertThat(run("rules", "list", "--json").out)
        .startsWith("{")
        .contains("\"rule\" : \"FIL-01\"");
    assertThat(run("--json", "feeds", "show", "grant").out)
        .startsWith("{")
        .contains("\"header\" : \"学期\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "unknown",
        "--unknown",
        "rules lst",
        "rules show",
        "rules show XYZ-01",
        "feeds show nothing",
        "rules --lang fr",
        "rules --lang",
        "rules list extra",
        "precheck",
        "precheck --feed roster",
        "precheck absent.csv",
        "precheck --feed nothing pom.xml",
        "precheck --feed roster absent.csv",
        "precheck --feed roster src",
        "precheck --feed roster pom.xml --date 2025-13-01",
        "precheck --feed roster pom.xml --divisions absent.csv",
        "precheck --feed roster pom.xml --divisions pom.xml",
        "precheck --feed roster pom.xml --policy absent",
        "precheck --feed roster pom.xml --out pom.xml",
        "retention --date 2999-01-01",
        "template",
        "template roster",
        "template nothing -o target/nothing.xlsx",
        "template roster -o target/roster.xls",
        "template roster -o src",
        "shadow",
        "shadow --rules XYZ-01",
        "shadow --rules DUP-04,",
        "shadow --rules src",
        "shadow --policy absent",
        "shadow --rules DUP-04 --inbox absent"
      })
  void wrongUsageIsOneLineAndExitsWithTwo(String arguments) {
    for (String lang : new String[] {"zh", "en"}) {
      String all = arguments.contains("--lang") ? arguments : arguments + " --lang=" + lang;
      Run run = run(all.strip().split(" +"));
      assertThat(run.code).as(run.err).isEqualTo(2);
      assertThat(run.out).isEmpty();
      assertThat(run.err.lines()).hasSize(1);
      assertThat(run.err).isNotBlank().doesNotContain("Exception");
    }
  }

  @Test
  void helpIsNoFailure() {
    assertThat(run("--help").code).isZero();
    assertThat(run("--help").out).contains("用法", "rules", "--data").doesNotContain("warm-up");
    assertThat(run("help", "rules").out).contains("list", "show");
    assertThat(run("rules", "list", "--help", "--lang=en").out).contains("Usage");
    assertThat(run("--version").out).contains("Hedui");
  }

  @Test
  void lightCommandsLeaveNothingBehind() {
    run("--data", temp.resolve("data").toString(), "rules");
    assertThat(temp.resolve("data")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "runs",
        "runs show 1",
        "cases list",
        "cases show 9X4MDX74EW6M5C4M",
        "cases decide 9X4MDX74EW6M5C4M --state closed --by 王敏 --reason 误报",
        "files",
        "files show roster/a.csv",
        "files hold roster/a.csv --by 王敏 --reason 误传",
        "retention --dry-run",
        "retention --date 2025-11-04",
        "check --date 2025-11-04",
        "report --date 2025-11-04 --out TEMP/out",
        "schedule pause night",
        "schedule resume night",
        "shadow --rules DUP-04 --out TEMP/lists/differences.csv"
      })
  void whereNothingIsNothingIsMade(String arguments) {
    Path typo = temp.resolve("typo");
    Run run = run((arguments.replace("TEMP", temp.toString()) + " --data " + typo).split(" +"));
    assertThat(run.code).as(run.err).isEqualTo(2);
    assertThat(run.err.lines()).singleElement().asString().contains(typo.toString(), "--data");
    assertThat(temp).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "next"})
  void whatIsPlannedIsToldBeforeThereIsADatabase(String what) {
    Path data = temp.resolve("data");
    assertThat(run("schedule", what, "--data", data.toString()).out).contains("night");
    assertThat(data).doesNotExist();
  }

  static Run run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Hedui.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            args);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  record Run(int code, String out, String err) {}
}
