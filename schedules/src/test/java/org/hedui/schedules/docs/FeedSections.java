package org.hedui.schedules.docs;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hedui.io.report.Lang;
import org.hedui.rules.Column;
import org.hedui.rules.ColumnType;
import org.hedui.rules.Feed;
import org.hedui.rules.intake.CodeSet;
import org.hedui.schedules.console.Texts;

/** The sections on what comes in: feeds, their columns, types of values, code sets. */
final class FeedSections {
  private static final Path CODE_SETS =
      Repository.file(
          "rules", "src", "main", "resources", "org", "hedui", "rules", "intake", "code_sets.csv");

  private final Lang lang;
  private final Texts texts;
  private final Explanations explained;

  private FeedSections(Lang lang, Explanations explained) {
    this.lang = lang;
    this.texts = Texts.in(lang);
    this.explained = explained;
  }

  static Map<String, String> of(Lang lang, Explanations explained) {
    FeedSections sections = new FeedSections(lang, explained);
    return Map.of(
        "feeds", sections.feeds(),
        "columns", sections.columns(),
        "types", sections.types(),
        "codes", sections.codes());
  }

  private String feeds() {
    Markdown page = new Markdown();
    page.head(heading("feed"), heading("title"), heading("scope"), heading("mode"));
    for (Feed feed : Feed.values()) {
      page.row(
          "[`%s`](#%s)".formatted(feed.folder(), feed.folder()),
          feed.title(),
          scope(feed),
          texts.of("feeds.mode." + feed.mode()));
    }
    return page.toString();
  }

  private String scope(Feed feed) {
    String scope = texts.of("feeds.scope." + feed.scope());
    return feed.scopeColumns().isEmpty() || feed.scope() == Feed.Scope.ALL
        ? scope
        : scope
            + feed.scopeColumns().stream()
                .map(Column::header)
                .collect(
                    Collectors.joining(lang.of("、", ", "), lang.of("（", " ("), lang.of("）", ")")));
  }

  private String columns() {
    Markdown page = new Markdown();
    for (Feed feed : Feed.values()) {
      page.heading(3, feed.folder(), feed.folder() + " " + feed.title());
      page.paragraph(explained.of(lang, List.of("feeds", feed.folder())));
      page.head(
          heading("header"),
          heading("need"),
          heading("type"),
          heading("limit"),
          heading("aliases"));
      for (Column column : feed.columns()) {
        page.row(
            column.header(),
            texts.of("feeds.need." + column.need()),
            type(column.type()),
            column.spec().limit() == 0 ? "" : Integer.toString(column.spec().limit()),
            String.join(lang.of("、", ", "), column.aliases()));
      }
      page.line("");
    }
    return page.toString();
  }

  private String type(ColumnType type) {
    CodeSet codes = type.codes();
    return codes == null
        ? "[%s](#%s)".formatted(texts.of("feeds.type." + type), anchor(type.name()))
        : "[%s](#%s)".formatted(texts.of("feeds.type.CODE"), anchor(codes.name()));
  }

  private String types() {
    Markdown page = new Markdown();
    page.head(heading("type"), lang.of("怎样写", "How it may be written"));
    for (ColumnType type : ColumnType.values()) {
      if (type.codes() == null) {
        page.row(
            "<a id=\"%s\"></a>%s".formatted(anchor(type.name()), texts.of("feeds.type." + type)),
            explained.of(lang, List.of("types", type.name())));
      }
    }
    return page.toString();
  }

  private String codes() {
    Map<String, List<String[]>> sets =
        Repository.read(CODE_SETS)
            .lines()
            .skip(1)
            .map(line -> line.split(",", -1))
            .collect(Collectors.groupingBy(cells -> cells[0]));
    Markdown page = new Markdown();
    for (CodeSet set : CodeSet.values()) {
      List<String> users = users(set);
      if (!users.isEmpty()) {
        page.heading(3, anchor(set.name()), String.join(lang.of("、", ", "), users));
        page.head(lang.of("代码", "Code"), lang.of("名称", "Label"), lang.of("也认", "Also read"));
        for (String[] cells : Objects.requireNonNull(sets.get(set.name()))) {
          page.row(listed(cells[1]), cells[2], listed(cells[3]));
        }
        page.line("");
      }
    }
    return page.toString();
  }

  /** The columns with this code set: {@code 性别}, {@code 学籍状态}. */
  private static List<String> users(CodeSet set) {
    return Stream.of(Feed.values())
        .flatMap(feed -> feed.columns().stream())
        .filter(column -> column.type().codes() == set)
        .map(column -> column.header().replaceFirst("^成员[12]", ""))
        .distinct()
        .toList();
  }

  private String listed(String cell) {
    return cell.replace("|", lang.of("、", ", "));
  }

  private String heading(String key) {
    return texts.of("feeds." + key);
  }

  private static String anchor(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
