package org.hedui.schedules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hedui.rules.Column;
import org.hedui.rules.Feed;
import org.hedui.rules.intake.CodeSet;
import org.hedui.schedules.console.Console;
import org.hedui.schedules.console.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hedui feeds [list | show NAME]}: what comes in, and its columns. */
@Command(name = "feeds", mixinStandardHelpOptions = true)
final class FeedsCommand implements Runnable {
  private final Hedui hedui;

  FeedsCommand(Hedui hedui) {
    this.hedui = hedui;
  }

  @Override
  public void run() {
    list();
  }

  @Command(name = "list", mixinStandardHelpOptions = true)
  void list() {
    Console console = hedui.console();
    if (console.json()) {
      console.json(Map.of("feeds", Stream.of(Feed.values()).map(f -> summary(f)).toList()));
      return;
    }
    TextTable table = table(console, "feed", "title", "columns", "required", "scope", "mode");
    for (Feed feed : Feed.values()) {
      table.row(
          feed.folder(),
          console.texts().feed(feed),
          Integer.toString(feed.columns().size()),
          Long.toString(required(feed)),
          console.text("feeds.scope." + feed.scope()),
          console.text("feeds.mode." + feed.mode()));
    }
    console.table(table);
  }

  @Command(name = "show", mixinStandardHelpOptions = true)
  void show(@Parameters(paramLabel = "NAME", descriptionKey = "feed") String name) {
    Console console = hedui.console();
    Feed feed =
        Stream.of(Feed.values())
            .filter(f -> f.folder().equals(name.strip().replace('_', '-')))
            .findFirst()
            .orElseThrow(() -> new Failure(ExitCode.USAGE, "no-feed", name));
    if (console.json()) {
      Map<String, Object> map = summary(feed);
      map.put("columns", feed.columns().stream().map(FeedsCommand::json).toList());
      console.json(map);
      return;
    }
    console.line(feed.folder() + "  " + console.texts().feed(feed));
    TextTable table = table(console, "header", "need", "type", "limit", "aliases");
    for (Column column : feed.columns()) {
      table.row(
          column.header(),
          console.text("feeds.need." + column.need()),
          type(console, column),
          column.spec().limit() == 0 ? "" : Integer.toString(column.spec().limit()),
          String.join("、", column.aliases()));
    }
    console.table(table);
  }

  private static TextTable table(Console console, String... headings) {
    return new TextTable(
        Stream.of(headings).map(h -> console.text("feeds." + h)).toArray(String[]::new));
  }

  private static String type(Console console, Column column) {
    CodeSet codes = column.type().codes();
    return codes == null
        ? console.text("feeds.type." + column.type())
        : console.text("feeds.type.CODE");
  }

  private static long required(Feed feed) {
    return feed.columns().stream().filter(c -> c.need() == Column.Need.REQUIRED).count();
  }

  private static Map<String, Object> summary(Feed feed) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("feed", feed.folder());
    map.put("title", feed.title());
    map.put("scope", feed.scope().name());
    map.put("scope_columns", feed.scopeColumns().stream().map(Column::header).toList());
    map.put("mode", feed.mode().name());
    map.put("required", required(feed));
    return map;
  }

  private static Map<String, Object> json(Column column) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("header", column.header());
    map.put("name", column.column());
    map.put("need", column.need().name());
    map.put("type", column.type().name());
    map.put("limit", column.spec().limit());
    map.put("aliases", List.copyOf(column.aliases()));
    return map;
  }
}
