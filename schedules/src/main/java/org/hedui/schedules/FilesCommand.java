package org.hedui.schedules;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.hedui.io.database.RunLock;
import org.hedui.jobs.intake.FileBook;
import org.hedui.jobs.intake.FileBook.Decision;
import org.hedui.jobs.intake.HeldFile;
import org.hedui.rules.Feed;
import org.hedui.schedules.console.Console;
import org.hedui.schedules.console.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hedui files list | show | hold | release}. */
@Command(name = "files", mixinStandardHelpOptions = true)
final class FilesCommand implements Runnable {
  private static final Set<String> STATES =
      new TreeSet<>(List.of("accepted", "held", "skipped", "superseded"));
  private static final List<String> SHOWN =
      List.of("file_no", "feed", "path", "state", "rows_read", "received_on", "why");

  private final Hedui hedui;

  FilesCommand(Hedui hedui) {
    this.hedui = hedui;
  }

  @Override
  public void run() {
    list(null, null);
  }

  @Command(name = "list", mixinStandardHelpOptions = true)
  void list(
      @Option(names = "--feed", paramLabel = "NAME") @Nullable String feed,
      @Option(names = "--state", paramLabel = "S", descriptionKey = "file-state")
          @Nullable String state) {
    Feed of = feed == null ? null : FeedNames.of(feed);
    String in = state == null ? null : state(state);
    Console console = hedui.console();
    List<Map<String, @Nullable Object>> files;
    try (DatabaseSession session = DatabaseSession.existing(hedui.options())) {
      files = new FileBook(session.dataSource()).list(of, in);
    }
    if (console.json()) {
      files.forEach(
          file -> file.computeIfPresent("why", (key, why) -> FileWords.json((HeldFile) why)));
      console.json(Map.of("files", files));
      return;
    }
    FileWords words = new FileWords(console);
    TextTable table =
        new TextTable(SHOWN.stream().map(c -> console.text("files." + c)).toArray(String[]::new));
    for (Map<String, @Nullable Object> file : files) {
      table.row(
          SHOWN.stream()
              .map(c -> c.equals("why") ? words.why(file) : words.of(c, file.get(c)))
              .toArray(String[]::new));
    }
    console.table(table);
  }

  @Command(name = "show", mixinStandardHelpOptions = true)
  void show(@Parameters(paramLabel = "PATH|N", descriptionKey = "file") String file) {
    Console console = hedui.console();
    Map<String, @Nullable Object> shown;
    try (DatabaseSession session = DatabaseSession.existing(hedui.options())) {
      FileBook book = new FileBook(session.dataSource());
      shown = new LinkedHashMap<>(found(book, file));
      int number = number(shown);
      List.of("decision", "by_whom", "reason", "decided_on").forEach(shown::remove);
      shown.put("scopes", book.scopes(number));
      shown.put("problems", book.problems(number));
      shown.put("decisions", book.decisions(String.valueOf(shown.get("sha256"))));
    }
    if (console.json()) {
      console.json(shown);
      return;
    }
    new FileWords(console).lines(shown).forEach(console::line);
  }

  @Command(name = "hold", mixinStandardHelpOptions = true)
  void hold(
      @Parameters(paramLabel = "PATH|N", descriptionKey = "file") String file,
      @Option(names = "--by", paramLabel = "NAME", required = true) String by,
      @Option(names = "--reason", paramLabel = "TEXT", required = true) String reason) {
    decide(file, Decision.HOLD, by, reason);
  }

  @Command(name = "release", mixinStandardHelpOptions = true)
  void release(
      @Parameters(paramLabel = "PATH|N", descriptionKey = "file") String file,
      @Option(names = "--by", paramLabel = "NAME", required = true) String by,
      @Option(names = "--reason", paramLabel = "TEXT", required = true) String reason) {
    decide(file, Decision.RELEASE, by, reason);
  }

  private void decide(String file, Decision decision, String by, String reason) {
    if (by.isBlank() || reason.isBlank()) {
      throw new Failure(ExitCode.USAGE, "decision-unsigned");
    }
    Map<String, @Nullable Object> found;
    List<String> former;
    try (DatabaseSession session = DatabaseSession.existing(hedui.options())) {
      RunLock lock = session.lock(Duration.ZERO); // a night acts on what was decided before it
      try {
        FileBook book = new FileBook(session.dataSource());
        found = found(book, file);
        refuse(book.fit(decision, found), decision, found);
        former = decision == Decision.HOLD ? book.former(number(found)) : List.of();
        String digest = String.valueOf(found.get("sha256"));
        book.decide(digest, decision, by.strip(), reason.strip(), Today.date());
      } finally {
        lock.close();
      }
    }
    tell(found, decision, by.strip(), former);
  }

  private void refuse(FileBook.Fit fit, Decision decision, Map<String, @Nullable Object> file) {
    String path = String.valueOf(file.get("path"));
    switch (fit) {
      case FITS -> {}
      case NOT_HELD -> throw new Failure(ExitCode.USAGE, "file-not-held", path);
      case REPEATS -> throw new Failure(ExitCode.USAGE, "file-repeats", path);
      case FAULTY ->
          throw new Failure(
              ExitCode.USAGE, decision == Decision.HOLD ? "file-held-anyway" : "file-faulty", path);
    }
  }

  private void tell(
      Map<String, @Nullable Object> file, Decision decision, String by, List<String> former) {
    Console console = hedui.console();
    String path = String.valueOf(file.get("path"));
    boolean holds = decision == Decision.HOLD;
    if (console.json()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("path", path);
      json.put("decision", decision.name().toLowerCase(Locale.ROOT));
      json.put("by", by);
      if (holds) {
        json.put("instead", former);
      }
      console.json(json);
      return;
    }
    console.line(console.text(holds ? "files.to-hold" : "files.to-release", path));
    if (holds) {
      console.line(
          former.isEmpty()
              ? console.text("files.no-former")
              : console.text("files.former", String.join(console.text("files.comma"), former)));
    } else if (!Boolean.TRUE.equals(file.get("present"))) {
      console.line(console.text("files.not-present"));
    }
  }

  private static Map<String, @Nullable Object> found(FileBook book, String file) {
    return book.find(file).orElseThrow(() -> new Failure(ExitCode.USAGE, "no-known-file", file));
  }

  private static int number(Map<String, @Nullable Object> file) {
    return ((Number) Objects.requireNonNull(file.get("file_no"))).intValue();
  }

  private static String state(String word) {
    String state = word.strip().toLowerCase(Locale.ROOT);
    if (!STATES.contains(state)) {
      throw new Failure(ExitCode.USAGE, "no-file-state", word, String.join(" ", STATES));
    }
    return state;
  }
}
