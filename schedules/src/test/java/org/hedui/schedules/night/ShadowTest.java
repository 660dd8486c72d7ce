package org.hedui.schedules.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hedui.io.database.EmbeddedServer;
import org.hedui.io.database.ServerSettings;
import org.hedui.schedules.Ended;
import org.hedui.schedules.HeduiCommand;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shadow tells what a night under the change would find, and leaves nothing behind. */
class ShadowTest {
  private static final String POLICY =
      """
      aid:
        - {programme: 助学金, from: 2025秋, yearly: 2000, monthly: 200, term: 1000, last_year: 2, max_terms: 6}
      delays: {not_paid_days: 40}
      """;

  @TempDir static Path place;
  private static SmallProvince province;

  @TempDir Path temp;

  @BeforeAll
  static void aNight() throws Exception {
    province = SmallProvince.planted(Files.createDirectory(place.resolve("present")));
    province.run(SmallProvince.DATE);
  }

  @Test
  void tellsWhatANightWithTheChangedPolicyWouldFind() throws Exception {
    Path policy = write("policy", "changed.yaml", POLICY);
    Path csv = temp.resolve("differences.csv");
    Ended ended =
        shadow("--policy", policy.toString(), "--out", csv.toString(), "--json", "--inbox");

    SmallProvince other = SmallProvince.planted(Files.createDirectory(temp.resolve("other")));
    other.run(SmallProvince.DATE, "--policy", policy.toString());
    List<String> present = cases(province);
    List<String> changed = cases(other);
    List<String> told = CsvTable.columns(csv, "change", "rule", "case_id");
    assertThat(told)
        .filteredOn(line -> line.startsWith("open"))
        .hasSizeGreaterThan(10)
        .map(line -> line.substring("open | ".length()))
        .containsExactlyInAnyOrderElementsOf(less(changed, present));
    assertThat(told)
        .filteredOn(line -> line.startsWith("close"))
        .map(line -> line.substring("close | ".length()))
        .containsExactlyInAnyOrderElementsOf(less(present, changed));
    assertThat(told)
        .as("the standard is judged row by row, the year and the delay across records")
        .anyMatch(line -> line.startsWith("open | AID-17"))
        .anyMatch(line -> line.startsWith("open | AID-04"))
        .anyMatch(line -> line.startsWith("close | DIS-02"));
    assertThat(ended.text()).contains("\"rows_judged\" : true", "\"opened\" : ");
    assertThat(CsvTable.columns(csv, "id_number"))
        .as("masked")
        .noneMatch(number -> number.matches(".*[0-9]{15}.*"));
  }

  @Test
  void withoutAnInboxRowsAreNotJudgedAnew() throws Exception {
    Path policy = write("policy", "changed.yaml", POLICY);
    Path csv = temp.resolve("differences.csv");
    Ended ended = shadow("--policy", policy.toString(), "--out", csv.toString());
    assertThat(CsvTable.columns(csv, "change", "rule"))
        .anyMatch(line -> line.equals("open | AID-04"))
        .noneMatch(line -> line.contains("AID-17"));
    assertThat(ended.out()).anyMatch(line -> line.startsWith("未给 --inbox"));
  }

  @Test
  void rulesAreLeftOutReplacedOrComparedAlone() throws Exception {
    assertThat(shadow("--rules", "-DUP-04").out())
        .anyMatch(line -> line.matches("DUP-04 .* ([1-9][0-9]*) +0 +\\1 +0 +0"));
    write(
        "rules",
        "DUP-04.sql",
        "select 1 as subject, 2 as counterpart, 'a' as ours, 'b' as theirs, 3 as amount_fen where false");
    assertThat(shadow("--rules", temp.resolve("rules").toString()).out())
        .anyMatch(line -> line.matches("DUP-04 .* ([1-9][0-9]*) +0 +\\1 +0 +0"));
    assertThat(shadow("--rules", "-DUP-04", "--rules", "DUP-09").out()).contains("不会有变化");

    write("rules", "DUP-04.sql", "select unheard");
    Ended broken = run("--rules", temp.resolve("rules").toString());
    assertThat(broken.exitCode()).isEqualTo(2);
    assertThat(broken.err()).last().asString().contains("DUP-04.sql", "unheard");
  }

  @Test
  void aRuleThatFailsOnTheDataIsTheRulesFault() throws Exception {
    write(
        "rules",
        "DUP-04.sql",
        "select row_id as subject, cast(null as bigint) as counterpart, cast(null as varchar(10)) as ours,\n"
            + "  cast(null as varchar(10)) as theirs, cast(name as bigint) as amount_fen from effective.roster");
    Ended broken = run("--rules", temp.resolve("rules").toString());
    assertThat(broken.exitCode()).isEqualTo(2);
    assertThat(broken.err()).last().asString().contains("DUP-04.sql", "bigint").contains("请更正后");
  }

  @Test
  void aListThatCannotBeWrittenIsToldBeforeTheWork() throws Exception {
    Path file = Files.createFile(temp.resolve("file"));
    for (Path out : List.of(temp, file.resolve("differences.csv"))) {
      Ended refused = run("--rules", "-DUP-04", "--debug", "--out", out.toString());
      assertThat(refused.exitCode()).isEqualTo(2);
      assertThat(refused.text()).contains("不能写入").doesNotContain("[step]");
    }
  }

  @Test
  void tablesOfAnotherProgramStayAsTheyAre() throws Exception {
    String digest = "select obj_description(to_regnamespace('hedui'), 'pg_namespace')";
    String ours = database(digest);
    String newest =
        database("select version from hedui.flyway_schema_history order by installed_rank desc");
    String first =
        "update hedui.flyway_schema_history set checksum = checksum %s 1 where version = '001'";
    database("comment on schema hedui is 'of another program'");
    shadow("--rules", "-DUP-04"); // the book tells that the tables are ours

    database(first.formatted("+"));
    Ended other = run("--rules", "-DUP-04");
    assertThat(other.exitCode()).isEqualTo(4);
    assertThat(other.text()).contains("编号相同而内容不同", "夜间任务所用的程序");
    database(first.formatted("-"));

    String book = "update hedui.flyway_schema_history set version = %s where version %s";
    database(book.formatted("null", "= '" + newest + "'"));
    Ended older = run("--rules", "-DUP-04");
    assertThat(older.exitCode()).isEqualTo(4);
    assertThat(older.text()).contains("较旧版本的程序", "先用本程序运行一晚");
    database(book.formatted("'" + newest + "'", "is null"));

    database(
        "insert into hedui.flyway_schema_history select 900, '900', description, type, script, checksum,"
            + " installed_by, installed_on, execution_time, success from hedui.flyway_schema_history limit 1");
    Ended newer = run("--rules", "-DUP-04");
    assertThat(newer.exitCode()).isEqualTo(4);
    assertThat(newer.text()).contains("更新版本的程序（V900");

    assertThat(database(digest)).isEqualTo("of another program");
    database("delete from hedui.flyway_schema_history where installed_rank = 900");
    database("comment on schema hedui is '" + ours + "'");
    shadow("--rules", "-DUP-04");
  }

  @Test
  void nothingIsLeftBehind() throws Exception {
    Map<String, String> before = tables();
    Path policy = write("policy", "changed.yaml", POLICY);
    shadow("--policy", policy.toString(), "--rules", "-DUP-04", "--inbox");
    assertThat(tables()).isEqualTo(before);

    Ended killed =
        HeduiProcess.killed(
            temp,
            line -> line.equals("[step] changed"),
            arguments("--policy", policy.toString(), "--debug", "--inbox"));
    assertThat(killed.exitCode()).as(killed.text()).isEqualTo(137);
    assertThat(tables()).isEqualTo(before);

    province.run(SmallProvince.DATE);
    assertThat(Folders.digests(province.out(SmallProvince.DATE)))
        .isEqualTo(SmallProvince.undisturbed());
  }

  private static Ended shadow(String... arguments) {
    Ended ended = run(arguments);
    assertThat(ended.exitCode()).as(ended.text()).isZero();
    return ended;
  }

  private static Ended run(String... arguments) {
    return HeduiCommand.run(arguments(arguments));
  }

  /** A last {@code --inbox} gets the province's. */
  private static String[] arguments(String... arguments) {
    List<String> all = new ArrayList<>(List.of("shadow"));
    all.addAll(List.of("--data", province.folder().resolve("hedui-data").toString()));
    all.addAll(List.of(arguments));
    if (arguments[arguments.length - 1].equals("--inbox")) {
      all.add(province.inbox().toString());
    }
    return all.toArray(String[]::new);
  }

  private static List<String> cases(SmallProvince of) throws IOException {
    return CsvTable.columns(of.out(SmallProvince.DATE).resolve("findings.csv"), "rule", "case_id");
  }

  private static List<String> less(List<String> all, List<String> others) {
    return all.stream().filter(one -> !others.contains(one)).toList();
  }

  /** Writes a file into a folder; the folder. */
  private Path write(String folder, String name, String text) throws IOException {
    Path made = Files.createDirectories(temp.resolve(folder));
    Files.writeString(made.resolve(name), text);
    return made;
  }

  /** Runs a statement; the first value of its answer, empty for none. */
  private static String database(String sql) throws SQLException {
    try (EmbeddedServer server = server();
        Connection connection = server.database().connect();
        Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return "";
      }
      try (ResultSet answer = statement.getResultSet()) {
        answer.next();
        return answer.getString(1);
      }
    }
  }

  private static EmbeddedServer server() {
    return EmbeddedServer.start(
        province.folder().resolve("hedui-data"), HeduiCommand.programs(), ServerSettings.ofTests());
  }

  /** A digest of the rows of every table there is. */
  private static Map<String, String> tables() throws SQLException {
    Map<String, String> tables = new TreeMap<>();
    try (EmbeddedServer server = server();
        Connection connection = server.database().connect();
        Statement statement = connection.createStatement()) {
      try (ResultSet names =
          statement.executeQuery(
              """
              select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
              where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')""")) {
        while (names.next()) {
          tables.put(names.getString(1), "");
        }
      }
      for (Map.Entry<String, String> table : tables.entrySet()) {
        try (ResultSet digest =
            statement.executeQuery(
                "select count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') from "
                    + table.getKey()
                    + " t")) {
          digest.next();
          table.setValue(digest.getString(1));
        }
      }
    }
    assertThat(tables).hasSizeGreaterThan(50);
    return tables;
  }
}
