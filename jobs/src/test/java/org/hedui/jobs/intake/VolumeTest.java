package org.hedui.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.hedui.io.database.testing.TestDatabase;
import org.hedui.jobs.SqlFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What files are measured against, by its definition, and that years of nights do not slow it. */
class VolumeTest {
  @RegisterExtension static final TestDatabase DB = TestDatabase.migrated();
  private static final String FEEDS = "grant roster schools vocational";

  @BeforeEach
  void empty() {
    DB.execute("truncate intake.file, intake.scope");
  }

  @Test
  void givesWhatItsDefinitionSays() throws Exception {
    int jumps = 0;
    for (int seed = 1; seed <= 60; seed++) {
      empty();
      DB.execute(randomFiles(new Random(seed)));
      List<String> defined = jumps("volume_by_definition.sql");
      assertThat(jumps("volume.sql")).as("seed " + seed).isEqualTo(defined);
      jumps += defined.size();
    }
    assertThat(jumps).isGreaterThan(1_000);
  }

  /** A few dozen files of few schools, so that everything meets everything. */
  private static String randomFiles(Random random) {
    StringBuilder sql = new StringBuilder();
    for (int file = 1; file <= 40; file++) {
      String feed = FEEDS.split(" ")[random.nextInt(4)];
      boolean all = !feed.equals("grant") && random.nextInt(3) == 0;
      sql.append(
          """
          insert into intake.file (file_no, feed, path, sha256, bytes, state, covers_all, submitter, sort_time, received_on,
            present, purged_on, held_by)
          values (%d, '%s', 'f%d', 'f%d', 1, '%s', %b, %s, timestamp '2025-09-01' + interval '%d days', '2025-10-31', %b, %s, %s);
          """
              .formatted(
                  file,
                  feed,
                  file,
                  file,
                  List.of("loaded", "accepted", "superseded", "held").get(random.nextInt(4)),
                  all,
                  List.of("null", "'370000'", "'379901'").get(random.nextInt(3)),
                  random.nextInt(30),
                  random.nextBoolean(),
                  random.nextInt(5) == 0 ? "date '2025-10-01'" : "null",
                  random.nextInt(8) == 0 ? "'person'" : "null"));
      Set<String> keys = new HashSet<>();
      for (int scope = random.nextInt(5); scope >= 0; scope--) {
        String term = feed.equals("grant") ? "/2025" + "春秋".charAt(random.nextInt(2)) : "";
        keys.add("363799000" + random.nextInt(5) + term);
      }
      int order = 0;
      for (String key : keys) {
        sql.append(
            "insert into intake.scope (scope_id, file_no, feed, scope_key, rows) values (%d, %d, '%s', '%s', %d);\n"
                .formatted(Scopes.id(file, ++order), file, feed, key, random.nextInt(4)));
      }
    }
    return sql.toString();
  }

  private static List<String> jumps(String file) throws SQLException {
    try (Connection connection = DB.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      SqlFile.of(FileGuard.class, file).with("feeds", FEEDS).runOn(connection);
      List<String> jumps = new ArrayList<>();
      try (ResultSet row =
          statement.executeQuery("select cast(j as text) from jump j order by 1")) {
        while (row.next()) {
          jumps.add(row.getString(1));
        }
      }
      return jumps;
    }
  }
}
