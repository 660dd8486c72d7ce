package org.hedui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hedui.rules.intake.Messages;
import org.junit.jupiter.api.Test;

/** Holds rule book, rule files, messages and specimens together; each failure names the step. */
class RuleBookTest {
  private static final Path SPECIMENS = Path.of("..", "sample-data", "specimens");
  private static final Path RULES = Path.of("src", "main", "resources", "org", "hedui", "rules");

  private static Set<String> inBook() {
    return RuleBook.rules().stream()
        .map(r -> r.code().text())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyCodeHasItsNamesInTheCatalogue() throws IOException {
    Set<String> named = new TreeSet<>();
    for (String line :
        Files.readAllLines(RULES.resolve("intake/catalogue.csv")).stream().skip(1).toList()) {
      named.add(line.substring(0, line.indexOf(',')));
    }
    Set<String> codes =
        Stream.of(RuleCode.values())
            .map(RuleCode::text)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(difference(codes, named))
        .as("add the line CODE,name_zh,name_en to intake/catalogue.csv")
        .isEmpty();
    assertThat(difference(named, codes))
        .as("named in intake/catalogue.csv, but no constant of RuleCode")
        .isEmpty();
  }

  @Test
  void everyRuleIsExplainedInBothLanguages() {
    List<String> missing = new ArrayList<>();
    for (Locale locale : List.of(Locale.CHINA, Locale.UK)) {
      Messages messages = Messages.of(locale);
      String file = "messages_" + (locale.equals(Locale.UK) ? "en" : "zh") + ".properties";
      for (Rule rule : RuleBook.rules()) {
        if (messages.explanation(rule.code()).isBlank() || messages.remedy(rule.code()).isBlank()) {
          missing.add(rule.code().text() + " in " + file);
        }
      }
    }
    assertThat(missing)
        .as("add .explanation and .remedy of the rule to the messages of its feature")
        .isEmpty();
  }

  @Test
  void messagesSpeakOfCheckedRulesOnly() throws IOException {
    try (Stream<Path> files = Files.walk(RULES)) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().startsWith("messages_")).toList()) {
        for (String line : Files.readAllLines(file)) {
          if (line.matches("[A-Z]{3}-\\d\\d\\..*")) {
            assertThat(inBook())
                .as("%s explains a rule without a line in RuleBook", file)
                .contains(line.substring(0, 6));
            assertThat(line)
                .as("%s holds .explanation and .remedy; names stand in intake/catalogue.csv", file)
                .matches("[A-Z]{3}-\\d\\d\\.(explanation|remedy)\\s*=.*");
          }
        }
      }
    }
  }

  /** Read as text: a book whose SELECT is missing cannot be opened. */
  @Test
  void everySelectThatTheBookNamesIsThere() throws IOException {
    Set<String> files;
    try (Stream<Path> all = Files.walk(RULES)) {
      files = all.map(f -> f.getFileName().toString()).collect(Collectors.toSet());
    }
    String book = Files.readString(Path.of("src/main/java/org/hedui/rules/RuleBook.java"));
    Matcher named =
        Pattern.compile("\\bset\\(RuleCode\\.(\\w+)\\)|prepare\\(\"(\\w+)\"\\)").matcher(book);
    while (named.find()) {
      String code = named.group(1);
      String name = code == null ? "match/" + named.group(2) : code.replace('_', '-');
      assertThat(files)
          .as("write %s.sql below rules/%s: RuleBook names it", name, RULES)
          .contains(name.substring(name.indexOf('/') + 1) + ".sql");
    }
  }

  /** A class that nobody names is never run, and nothing else would notice. */
  @Test
  void everyRowRuleIsInTheBook() throws IOException {
    Set<String> classes =
        RuleBook.rules().stream()
            .map(r -> r.getClass().getSimpleName())
            .collect(Collectors.toSet());
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        if (Files.readString(file).contains("implements RowRule")) {
          assertThat(classes)
              .as("%s: add new %s() to RuleBook", file, code(file))
              .contains(code(file));
        }
      }
    }
  }

  @Test
  void everyRowAndSetRuleHasASpecimen() {
    for (Rule rule : RuleBook.rules()) {
      if (!(rule instanceof ReadingRule)) {
        assertThat(SPECIMENS.resolve(rule.code().text() + ".yaml"))
            .as("write the specimen of %s: a bad, a good and an empty case", rule.code().text())
            .isRegularFile();
      }
    }
  }

  @Test
  void everySpecimenAndEverySqlFileIsOfARuleInTheBook() throws IOException {
    try (Stream<Path> specimens = Files.list(SPECIMENS)) {
      specimens.forEach(
          f -> assertThat(inBook()).as("%s: add its line to RuleBook", f).contains(code(f)));
    }
    Set<String> setRules =
        RuleBook.setRules().stream().map(r -> r.code().text()).collect(Collectors.toSet());
    try (Stream<Path> files = Files.walk(RULES)) {
      files
          .filter(f -> f.getFileName().toString().matches("[A-Z]{3}-\\d\\d\\.sql"))
          .forEach(f -> assertThat(setRules).as("%s: add set(…) to RuleBook", f).contains(code(f)));
    }
    Set<String> prepared =
        RuleBook.preparations().stream().map(Preparation::name).collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(RULES.resolve("match"))) {
      files
          .filter(f -> f.toString().endsWith(".sql"))
          .forEach(
              f -> assertThat(prepared).as("%s: add prepare(…) to RuleBook", f).contains(code(f)));
    }
  }

  /** Families stand as in the catalogue; a rule may stand later only to run after another. */
  @Test
  void familiesStandInReportOrder() {
    List<String> families =
        RuleBook.rules().stream().map(r -> r.code().family()).distinct().toList();
    assertThat(families)
        .as("a rule stands with its family; a new family is added here too")
        .containsExactly("FIL", "FLD", "IDN", "NAM", "DUP", "XSY", "REG", "AID", "DIS");
  }

  private static Set<String> difference(Set<String> all, Set<String> without) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(without);
    return rest;
  }

  private static String code(Path file) {
    return file.getFileName().toString().replaceFirst("\\..*", "");
  }
}
