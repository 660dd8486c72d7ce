package org.hedui.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hedui.io.database.testing.TestDatabase;
import org.hedui.io.intake.WorkFolder;
import org.hedui.jobs.NightOptions;
import org.hedui.jobs.PolicyInForce;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is received where an earlier run was broken off, and of files that are given by hand. */
class ReceiveFilesTest {
  @RegisterExtension static final TestDatabase db = TestDatabase.migrated();

  private static final LocalDate DATE = LocalDate.of(2025, 10, 31);

  @TempDir Path folder;
  private Connection connection;

  @BeforeEach
  void open() throws SQLException {
    connection = db.connect();
    execute("truncate intake.file, intake.scope, intake.row_finding");
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void filesGivenByHandLeaveTheInboxAlone() throws Exception {
    put("inbox/roster/held.csv", "甲");
    put("inbox/roster/pending.csv", "乙");
    receive(inbox());
    execute("update intake.file set state = 'held' where path = 'roster/held.csv'");

    put("received/roster/0a/new.csv", "丙");
    put("received/roster/0b/earlier.csv", "丁");
    receive(byHand("roster/0a/"));
    assertThat(known("path, state, lane, present"))
        .containsExactly(
            "roster/0a/new.csv received 1 t",
            "roster/held.csv held 1 t",
            "roster/pending.csv received -1 t");

    receive(inbox());
    assertThat(known("path, state, lane, present"))
        .as("what was given by hand waits until it is given again")
        .containsExactly(
            "roster/0a/new.csv received -1 f",
            "roster/held.csv held 1 t",
            "roster/pending.csv received 1 t");
  }

  @Test
  void aFileGivenByHandDoesNotMoveOneThatLiesInTheInbox() throws Exception {
    put("inbox/roster/a.csv", "甲");
    receive(inbox());
    execute("update intake.file set state = 'accepted'");

    put("received/roster/0a/b.csv", "甲");
    receive(byHand("roster/0a/"));
    assertThat(known("path, state"))
        .containsExactly("roster/0a/b.csv skipped", "roster/a.csv accepted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"received", "loading", "loaded"})
  void whatABrokenRunLeftIsReadAgainWhereItsManifestOrTheRulesChange(String state)
      throws Exception {
    put("inbox/roster/a.csv", "甲");
    receive(inbox());
    String left = "update intake.file set rows_read = 5, state = '" + state + "'";
    execute(left);
    receive(inbox());
    assertThat(known("state, rows_read")).as("nothing has changed").containsExactly(state + " 5");

    put("inbox/roster/a.csv.manifest.json", "{\"rows\": 1}");
    receive(inbox());
    assertThat(known("state, rows_read")).containsExactly("received 0");

    execute(left + ", rules_version = 'of yesterday'");
    receive(inbox());
    assertThat(known("state, rows_read")).containsExactly("received 0");
  }

  @Test
  void aFileThatWaitsForAnotherGoesOnWaitingUnderAnotherManifest() throws Exception {
    put("inbox/roster/a.csv", "甲");
    put("inbox/roster/b.csv", "甲");
    put("inbox/roster/b.csv.manifest.json", "{\"rows\": 1}");
    receive(inbox());
    List<String> before = known("path, state, manifest_sha256");
    assertThat(known("path, state"))
        .containsExactly("roster/a.csv received", "roster/b.csv waiting");

    put("inbox/roster/b.csv.manifest.json", "{\"rows\": 2}");
    receive(inbox());
    assertThat(known("path, state"))
        .containsExactly("roster/a.csv received", "roster/b.csv waiting");
    assertThat(known("path, state, manifest_sha256")).isNotEqualTo(before);
  }

  @Test
  void aFileThatIsReadAgainHasBeenReceivedBefore() throws Exception {
    put("inbox/roster/a.csv", "甲");
    put("inbox/roster/b.csv", "乙");
    receive(inbox());
    execute("update intake.file set state = 'accepted', rules_version = 'of yesterday'");
    put("inbox/roster/c.csv", "丙");
    Files.move(folder.resolve("inbox/roster/b.csv"), folder.resolve("inbox/roster/moved.csv"));

    receive(options(DATE.plusDays(20), folder.resolve("inbox")));

    assertThat(known("path, state, received_on"))
        .containsExactly(
            "roster/a.csv received 2025-10-31",
            "roster/c.csv received 2025-11-20",
            "roster/moved.csv received 2025-10-31");
  }

  @Test
  void aCopyThatIsPutBackIsOfTheDayOnWhichItComesBack() throws Exception {
    put("inbox/roster/a.csv", "甲");
    put("inbox/roster/b.csv", "甲");
    changed("inbox/roster/a.csv", "2025-10-01T08:00:00Z");
    changed("inbox/roster/b.csv", "2025-10-02T08:00:00Z");
    receive(inbox());
    put("inbox/roster/a.csv", "乙");
    Files.delete(folder.resolve("inbox/roster/b.csv"));
    receive(inbox());
    execute("update intake.file set state = 'superseded' where state = 'received' and not present");

    put("inbox/roster/b.csv", "甲");
    changed("inbox/roster/b.csv", "2025-10-05T08:00:00Z");
    receive(inbox());
    assertThat(known("path, state, cast(sort_time as date)"))
        .contains("roster/b.csv received 2025-10-05");
  }

  private void changed(String file, String at) throws IOException {
    Files.setLastModifiedTime(folder.resolve(file), FileTime.from(Instant.parse(at)));
  }

  @ParameterizedTest
  @EnumSource
  void rowsOfAFileThatIsReadAgainGoAndNoOthers(ForgottenRows.Readers readers) throws Exception {
    execute("truncate feed.roster");
    put("inbox/roster/a.csv", "甲");
    put("inbox/roster/b.csv", "乙");
    receive(inbox());
    execute(
        """
        update intake.file set state = 'accepted';
        insert into feed.roster (row_id, scope_id, id_usable, name_ok, active)
          select (cast(file_no as bigint) << 32) + 2, 0, true, true, true from intake.file;
        insert into intake.row_finding (rule, row_id) select 'FLD-03', (cast(file_no as bigint) << 32) + 2 from intake.file""");

    put("inbox/roster/a.csv.manifest.json", "{\"rows\": 1}");
    receive(inbox(), readers);
    assertThat(rows("feed.roster")).containsExactly("roster/b.csv");
    assertThat(rows("intake.row_finding where rule = 'FLD-03'")).containsExactly("roster/b.csv");

    execute("update intake.file set rules_version = 'of yesterday'");
    receive(inbox(), readers);
    assertThat(rows("feed.roster")).isEmpty();
    assertThat(rows("intake.row_finding where rule = 'FLD-03'")).isEmpty();
  }

  /** The files whose rows are in a table. */
  private List<String> rows(String table) throws SQLException {
    return texts(
        "select path from intake.file where file_no in (select row_id >> 32 from "
            + table
            + ") order by path collate \"C\"");
  }

  private NightOptions inbox() {
    return options(DATE, folder.resolve("inbox"));
  }

  private NightOptions byHand(String given) {
    return options(DATE, folder.resolve("received")).only(Set.of(given));
  }

  private static NightOptions options(LocalDate date, Path from) {
    return new NightOptions(date, from, null, null, Locale.CHINESE, Set.of(), null, 1);
  }

  private void receive(NightOptions options) throws SQLException {
    receive(options, ForgottenRows.Readers.MAY_WAIT);
  }

  private void receive(NightOptions options, ForgottenRows.Readers readers) throws SQLException {
    PolicyInForce policy = new PolicyInForce(options);
    try (WorkFolder work = WorkFolder.below(folder)) {
      new ReceiveFiles(options, policy, new ReceivedFiles(options, policy), work)
          .receive(connection, readers);
    }
  }

  private void put(String file, String text) throws IOException {
    Path place = folder.resolve(file);
    Files.createDirectories(place.getParent());
    Files.writeString(place, text);
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> known(String columns) throws SQLException {
    return texts(
        "select concat_ws(' ', " + columns + ") from intake.file order by path collate \"C\"");
  }

  private List<String> texts(String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        texts.add(row.getString(1));
      }
    }
    return texts;
  }
}
