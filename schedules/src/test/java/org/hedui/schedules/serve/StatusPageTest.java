package org.hedui.schedules.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.hedui.sample.GeneratorOptions;
import org.hedui.sample.Province;
import org.hedui.schedules.DatabaseSession;
import org.hedui.schedules.Ended;
import org.hedui.schedules.HeduiCommand;
import org.hedui.schedules.Today;
import org.hedui.schedules.plan.DutyName;
import org.hedui.schedules.plan.Plan;
import org.hedui.schedules.plan.PlanFile;
import org.hedui.schedules.plan.When;
import org.hedui.schedules.serve.ScheduleBook.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a supervisor sees after a night of a small province: every figure, and of nobody. */
class StatusPageTest {
  private static final String DATE = Province.DATE.toString();
  private static final Pattern SAMPLE =
      Pattern.compile("(hedui_[a-z_]+)(?:\\{([^}]*)})? ([-+.0-9E]+)");
  private static final Pattern RECEIPT =
      Pattern.compile(
          "\"feed\" : \"([^\"]*)\".*?\"rows_accepted\" : (\\d+).*?\"rows_quarantined\" : (\\d+).*?\"state\" : \"(\\w+)\"",
          Pattern.DOTALL);

  @TempDir static Path folder;
  private static DatabaseSession session;
  private static ScheduleBook book;
  private static StatusPage page;
  private static Plan plan;
  private static String root;
  private static ZonedDateTime before;
  private static ZonedDateTime after;

  @BeforeAll
  static void aNight() throws Exception {
    Province.generate(new GeneratorOptions(320, 8, 7, true), folder);
    before = Today.now().atZone(When.ZONE);
    Ended night =
        HeduiCommand.run(
            "nightly",
            "--quiet",
            "--inbox",
            folder.resolve("inbox").toString(),
            "--out",
            folder.resolve("out").toString(),
            "--date",
            DATE,
            "--data",
            folder.resolve("data").toString());
    assertThat(night.exitCode()).as(night.text()).isEqualTo(3);
    after = Today.now().atZone(When.ZONE);
    plan = PlanFile.read(Files.writeString(folder.resolve("schedules.yml"), "web: {port: 0}\n"));
    session =
        DatabaseSession.open(
            HeduiCommand.with("--quiet", "--data", folder.resolve("data").toString()).options());
    book = new ScheduleBook(session.dataSource());
    page = StatusPage.open(plan, session, book);
    root = page.address().replace("/health", "");
  }

  @AfterAll
  static void close() {
    page.close();
    session.close();
  }

  @Test
  void isToldOnLoopbackAndNothingElseIs() throws Exception {
    assertThat(root).startsWith("http://127.0.0.1:");
    assertThat(get("/health/liveness").body()).contains("\"UP\"");
    for (String closed : List.of("/env", "/beans", "/heapdump", "/shutdown", "/metrics")) {
      assertThat(get(closed).statusCode()).as(closed).isEqualTo(404);
    }
  }

  @Test
  void readinessTurnsWithWhatWasDue() throws Exception {
    assertThat(get("/health/readiness").statusCode()).isEqualTo(200);
    ZonedDateTime due = ZonedDateTime.now(When.ZONE).minusMinutes(5).withNano(0);
    book.begin(DutyName.PENDING, due, false, "here", due.toInstant());
    book.end(DutyName.PENDING, due, State.GIVEN_UP, "here", "", due.toInstant());
    HttpResponse<String> down = get("/health/readiness");
    assertThat(down.statusCode()).isEqualTo(503);
    assertThat(down.body()).contains("\"pending\"", "given up");
    assertThat(get("/health/liveness").statusCode()).as("it lives all the same").isEqualTo(200);

    book.begin(DutyName.PENDING, due, false, "here", due.toInstant());
    book.end(DutyName.PENDING, due, State.DONE, "here", "", due.toInstant());
    assertThat(get("/health/readiness").statusCode()).isEqualTo(200);
  }

  @Test
  void rowsAndFilesAreThoseOfTheSummary() throws Exception {
    Map<String, Long> rows = new TreeMap<>();
    Map<String, Long> files = new TreeMap<>();
    Matcher receipt = RECEIPT.matcher(summary("files"));
    while (receipt.find()) {
      files.merge(receipt.group(4), 1L, Long::sum);
      if (receipt.group(4).equals("accepted")) {
        rows.merge(receipt.group(1) + " accepted", Long.valueOf(receipt.group(2)), Long::sum);
        rows.merge(receipt.group(1) + " quarantined", Long.valueOf(receipt.group(3)), Long::sum);
      }
    }
    assertThat(rows).hasSizeGreaterThanOrEqualTo(20).containsKey("roster quarantined");
    assertThat(whole("hedui_rows", "feed", "kind")).isEqualTo(rows);
    assertThat(files).containsKeys("accepted", "held", "superseded");
    assertThat(whole("hedui_files", "state")).isEqualTo(files);
  }

  @Test
  void findingsAndTheQueueAreThoseOfTheList() throws Exception {
    Map<String, Long> rules = new TreeMap<>();
    Map<String, Long> queue = new TreeMap<>();
    LocalDate today = Today.date();
    for (CSVRecord one : findings()) {
      rules.merge(one.get("rule"), 1L, Long::sum);
      queue.merge(queue(one.get("due"), today), 1L, Long::sum);
    }
    assertThat(rules).hasSizeGreaterThan(50);
    assertThat(whole("hedui_findings", "rule")).isEqualTo(rules);
    assertThat(queue).isNotEmpty();
    assertThat(whole("hedui_cases_due", "due")).isEqualTo(queue);
  }

  private static String queue(String due, LocalDate today) {
    if (due.isEmpty()) {
      return "none";
    }
    LocalDate day = LocalDate.parse(due);
    return day.isBefore(today) ? "overdue" : day.isAfter(today.plusDays(7)) ? "later" : "week";
  }

  @Test
  void theNightItsStepsAndTheAgeOfEachFeedAreTold() throws Exception {
    Map<String, Double> last = samples("hedui_night_last_success_timestamp_seconds");
    assertThat(last.get(""))
        .isBetween((double) before.toEpochSecond(), after.toEpochSecond() + 1.0);

    Map<String, Double> steps = samples("hedui_night_step_seconds", "step");
    assertThat(steps)
        .containsKeys("receive", "load-lane-1", "guard", "publish", "DUP-04", "settle", "report")
        .allSatisfy((step, seconds) -> assertThat(seconds).as(step).isNotNegative());

    Map<String, Double> ages = samples("hedui_feed_age_seconds", "feed");
    assertThat(ages.keySet())
        .isEqualTo(
            whole("hedui_rows", "feed", "kind").keySet().stream()
                .map(key -> key.split(" ")[0])
                .collect(Collectors.toSet()));
    assertThat(ages.get("roster"))
        .as("by the date in the name of the newest roster")
        .isCloseTo(
            after.toEpochSecond() - newestRoster().atStartOfDay(When.ZONE).toEpochSecond(),
            within(600.0));

    Map<String, Double> next = samples("hedui_schedule_next_timestamp_seconds", "duty");
    for (DutyName duty : DutyName.values()) {
      double due = plan.of(duty).orElseThrow().at().after(after).toEpochSecond();
      assertThat(next).containsEntry(duty.text(), due);
    }
  }

  @Test
  void nothingPersonalIsTold() throws Exception {
    samples("hedui_rows", "feed", "kind");
    String metrics = get("/prometheus").body().replaceAll("(?m) [^ ]+$", ""); // figures go
    for (String told : List.of(metrics, get("/health").body(), get("/health/readiness").body())) {
      assertThat(told)
          .contains("night")
          .doesNotContainPattern("\\p{IsHan}")
          .doesNotContainPattern("[0-9]{8}")
          .doesNotContain("3799", folder.toString());
    }
  }

  private static LocalDate newestRoster() throws IOException {
    Pattern date = Pattern.compile("_(20[0-9]{6})_");
    return findRosters().stream()
        .map(date::matcher)
        .filter(Matcher::find)
        .map(found -> LocalDate.parse(found.group(1), DateTimeFormatter.BASIC_ISO_DATE))
        .max(LocalDate::compareTo)
        .orElseThrow();
  }

  private static List<String> findRosters() throws IOException {
    Pattern accepted =
        Pattern.compile(
            "\"path\" : \"(roster/[^\"]*)\"[^}]*\"state\" : \"accepted\"", Pattern.DOTALL);
    return accepted.matcher(summary("files")).results().map(found -> found.group(1)).toList();
  }

  /** A list of {@code summary.json}. */
  private static String summary(String name) throws IOException {
    String text = Files.readString(folder.resolve("out").resolve(DATE).resolve("summary.json"));
    int from = text.indexOf("\"" + name + "\" : [");
    return text.substring(from, text.indexOf("\n  ]", from));
  }

  private static List<CSVRecord> findings() throws IOException {
    Path file = folder.resolve("out").resolve(DATE).resolve("findings.csv");
    String text = Files.readString(file).substring(1); // the byte order mark
    try (CSVParser parser =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(text))) {
      return parser.getRecords();
    }
  }

  private static Map<String, Long> whole(String metric, String... tags) throws Exception {
    Map<String, Long> whole = new TreeMap<>();
    samples(metric, tags).forEach((key, value) -> whole.put(key, Math.round(value)));
    return whole;
  }

  /** The values of a metric by those of its tags; waits for the first round of questions. */
  private static Map<String, Double> samples(String metric, String... tags) throws Exception {
    String text = get("/prometheus").body();
    for (int i = 0; i < 300 && !text.contains("hedui_schedule_next"); i++) {
      Thread.sleep(100);
      text = get("/prometheus").body();
    }
    Map<String, Double> samples = new TreeMap<>();
    for (String line : text.lines().toList()) {
      Matcher sample = SAMPLE.matcher(line);
      if (sample.matches() && sample.group(1).equals(metric)) {
        Map<String, String> told = new LinkedHashMap<>();
        if (sample.group(2) != null) {
          for (String tag : sample.group(2).split(",")) {
            told.put(tag.split("=")[0], tag.split("=")[1].replace("\"", ""));
          }
        }
        assertThat(told.keySet()).as(line).containsExactlyInAnyOrder(tags);
        String key = List.of(tags).stream().map(told::get).collect(Collectors.joining(" "));
        samples.put(key, Double.valueOf(sample.group(3)));
      }
    }
    return samples;
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(root + path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
