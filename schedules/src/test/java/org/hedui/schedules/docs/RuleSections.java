package org.hedui.schedules.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hedui.io.report.Lang;
import org.hedui.io.report.Wording;
import org.hedui.rules.Feed;
import org.hedui.rules.RowRule;
import org.hedui.rules.Rule;
import org.hedui.rules.RuleBook;
import org.hedui.rules.RuleCode;
import org.hedui.rules.SetRule;
import org.hedui.rules.intake.Messages;
import org.hedui.schedules.console.Texts;

/**
 * The sections of the rule catalogue: an index, every rule that is checked, and those that are not.
 */
final class RuleSections {
  private static final List<Path> SOURCES =
      Stream.of("rules", "readers-writers", "jobs")
          .map(module -> Repository.file(module, "src", "main"))
          .toList();
  private static final Map<Path, String> JAVA = Repository.texts(".java", SOURCES);
  private static final Map<Path, String> SQL = Repository.texts(".sql", SOURCES);
  private static final String RULES = Repository.file("rules").toString();
  private static final Set<String> LISTS =
      Set.of("RuleCode.java", "RuleBook.java", "EvidenceMask.java");

  private final Lang lang;
  private final Texts texts;
  private final Messages messages;

  private RuleSections(Lang lang) {
    this.lang = lang;
    this.texts = Texts.in(lang);
    this.messages = texts.messages();
  }

  static Map<String, String> of(Lang lang) {
    RuleSections sections = new RuleSections(lang);
    return Map.of(
        "index", sections.index(), "rules", sections.rules(), "catalogue", sections.catalogue());
  }

  private String index() {
    Markdown page = new Markdown();
    head(page);
    checked().forEach(code -> summary(page, code, "[%s](#%s)".formatted(code.text(), code.text())));
    return page.toString();
  }

  private String catalogue() {
    Markdown page = new Markdown();
    head(page);
    Set<RuleCode> checked = checked();
    Stream.of(RuleCode.values())
        .filter(code -> !checked.contains(code))
        .forEach(code -> summary(page, code, code.text()));
    return page.toString();
  }

  private void head(Markdown page) {
    page.head(
        Stream.of("code", "title", "severity", "actor", "due", "basis")
            .map(key -> texts.of("rules." + key))
            .toArray(String[]::new));
  }

  private void summary(Markdown page, RuleCode code, String shown) {
    page.row(
        shown,
        messages.title(code),
        Wording.severity(code.severity(), lang),
        messages.actor(code),
        messages.due(code),
        messages.basis(code));
  }

  private String rules() {
    Markdown page = new Markdown();
    for (RuleCode code : checked()) {
      page.heading(3, code.text(), code.text() + " " + messages.title(code));
      page.paragraph(Markdown.ruleLinks(messages.explanation(code), ""));
      page.paragraph(
          "**%s** %s"
              .formatted(
                  lang.of("怎么办：", "What to do:"), Markdown.ruleLinks(messages.remedy(code), "")));
      page.line(
          "- %s · %s · %s"
              .formatted(
                  Wording.severity(code.severity(), lang),
                  messages.actor(code),
                  messages.due(code)));
      page.line("- %s%s".formatted(lang.of("依据：", "Basis: "), messages.basis(code)));
      page.line("- %s%s".formatted(lang.of("检查：", "Check: "), checks(code)));
      page.paragraph("- %s%s".formatted(lang.of("样例：", "Specimen: "), specimen(code)));
    }
    return page.toString();
  }

  private String checks(RuleCode code) {
    return RuleBook.rules().stream()
        .filter(rule -> rule.code() == code)
        .map(rule -> kind(rule) + lang.of("，", ", ") + logic(rule) + feeds(rule))
        .collect(Collectors.joining(lang.of("；", "; ")));
  }

  private String kind(Rule rule) {
    String kind = rule instanceof SetRule ? "set" : rule instanceof RowRule ? "row" : "reading";
    return texts.of("rules.kind." + kind);
  }

  private String feeds(Rule rule) {
    if (!(rule instanceof RowRule row)) {
      return "";
    }
    String page = lang.of("file-formats.md", "file-formats.en.md");
    return Stream.of(Feed.values())
        .filter(row::appliesTo)
        .map(feed -> "[%s](%s#%s)".formatted(feed.folder(), page, feed.folder()))
        .collect(Collectors.joining(", ", lang.of("（", " ("), lang.of("）", ")")));
  }

  /** The file with the logic; for what is told while reading, the files that tell it. */
  private static String logic(Rule rule) {
    if (rule instanceof SetRule) {
      return links(
          SQL.keySet().stream().filter(f -> f.endsWith(rule.code().text() + ".sql")).toList());
    }
    if (rule instanceof RowRule) {
      String file = rule.getClass().getSimpleName() + ".java";
      return links(JAVA.keySet().stream().filter(f -> f.endsWith(file)).toList());
    }
    List<Path> files = new ArrayList<>(telling(JAVA, "RuleCode." + rule.code().name()));
    files.addAll(telling(SQL, rule.code().text()));
    files.removeIf(file -> file.toString().endsWith(".sql") && file.startsWith(RULES));
    assertThat(files)
        .as("nobody tells %s: a reading rule is told where a file is read", rule.code().text())
        .isNotEmpty();
    return links(files);
  }

  private static List<Path> telling(Map<Path, String> sources, String code) {
    Pattern named = Pattern.compile(Pattern.quote(code) + "\\b");
    return sources.entrySet().stream()
        .filter(source -> !LISTS.contains(String.valueOf(source.getKey().getFileName())))
        .filter(source -> named.matcher(source.getValue()).find())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String links(List<Path> files) {
    return files.stream().map(Repository::link).collect(Collectors.joining(", "));
  }

  private String specimen(RuleCode code) {
    Path file = Repository.file("sample-data", "specimens", code.text() + ".yaml");
    return Files.exists(file)
        ? Repository.link(file)
        : lang.of("整份文件的问题，见 ", "files as a whole, see ")
            + Repository.link(Repository.file("sample-data", "truth.csv"));
  }

  private static Set<RuleCode> checked() {
    return RuleBook.rules().stream().map(Rule::code).collect(Collectors.toCollection(TreeSet::new));
  }
}
