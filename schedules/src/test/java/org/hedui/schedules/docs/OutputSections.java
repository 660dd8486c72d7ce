package org.hedui.schedules.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hedui.io.report.Lang;

/** The sections on what a night writes: the files, and every column in them. */
final class OutputSections {
  private final Lang lang;
  private final Map<String, Set<List<String>>> files;
  private final Explanations explained;

  private OutputSections(Lang lang, Map<String, Set<List<String>>> files, Explanations explained) {
    this.lang = lang;
    this.files = files;
    this.explained = explained;
  }

  static Map<String, String> of(
      Lang lang, Map<String, Set<List<String>>> files, Explanations explained) {
    OutputSections sections = new OutputSections(lang, files, explained);
    return Map.of("files", sections.overview(), "columns", sections.columns());
  }

  private String overview() {
    Markdown page = new Markdown();
    page.head(lang.of("文件", "File"), lang.of("给谁", "For"), lang.of("内容", "What"));
    files
        .keySet()
        .forEach(
            file ->
                page.row(
                    "[`%s`](#%s)".formatted(file, anchor(file)),
                    explained.remark("for_" + lang.of("zh", "en"), List.of(file)),
                    explained.of(lang, List.of(file))));
    return page.toString();
  }

  private String columns() {
    Markdown page = new Markdown();
    files.forEach(
        (file, names) -> {
          page.heading(3, anchor(file), "`" + file + "`");
          String more = explained.remark("more_" + lang.of("zh", "en"), List.of(file));
          if (!more.isEmpty()) {
            page.paragraph(more);
          }
          if (file.endsWith(".xlsx")) {
            sheets(page, file, names);
          } else {
            table(page, file, List.copyOf(names));
          }
        });
    return page.toString();
  }

  private void sheets(Markdown page, String file, Set<List<String>> names) {
    for (List<String> sheet : names.stream().filter(name -> name.size() == 1).toList()) {
      page.paragraph("**%s** %s".formatted(sheet.get(0), explained.of(lang, path(file, sheet))));
      table(
          page,
          file,
          names.stream().filter(n -> n.size() == 2 && n.get(0).equals(sheet.get(0))).toList());
    }
  }

  private void table(Markdown page, String file, List<List<String>> names) {
    if (names.isEmpty()) {
      return;
    }
    String code = file.endsWith(".xlsx") || file.startsWith("quarantine/") ? "" : "`";
    page.head(
        file.endsWith(".json") ? lang.of("键", "Key") : lang.of("列", "Column"),
        lang.of("含义", "Meaning"));
    for (List<String> name : names) {
      String shown = file.endsWith(".xlsx") ? name.get(name.size() - 1) : String.join("[].", name);
      page.row(
          code + shown + code,
          Markdown.ruleLinks(
              explained.of(lang, path(file, name)), lang.of("rules.md", "rules.en.md")));
    }
    page.line("");
  }

  private static List<String> path(String file, List<String> name) {
    List<String> path = new ArrayList<>(List.of(file));
    path.addAll(name);
    return path;
  }

  private static String anchor(String file) {
    return file.replaceAll("[^\\p{L}\\p{Nd}]+", "-");
  }
}
