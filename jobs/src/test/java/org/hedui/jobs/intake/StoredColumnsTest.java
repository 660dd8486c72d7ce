package org.hedui.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hedui.io.database.testing.TestDatabase;
import org.hedui.rules.Column;
import org.hedui.rules.Feed;
import org.hedui.rules.Preparation;
import org.hedui.rules.RuleBook;
import org.hedui.rules.SetRule;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is stored of students is what is asked for, and nothing more. */
class StoredColumnsTest {
  @RegisterExtension static final TestDatabase db = TestDatabase.migrated();

  @ParameterizedTest
  @EnumSource(names = {"ROSTER", "VOCATIONAL", "WAIVER", "GRANT"})
  void everyStoredColumnOfAStudentIsAskedFor(Feed feed) throws Exception {
    String asked = String.join("\n", questions(feed));
    List<Column> stored;
    try (Connection connection = db.connect()) {
      stored = new StoredColumns().of(feed, connection);
    }
    assertThat(stored)
        .isNotEmpty()
        .allMatch(column -> Pattern.compile("\\b" + column.column() + "\\b").matcher(asked).find());
  }

  @ParameterizedTest
  @EnumSource(names = {"DIVISIONS", "SCHOOLS", "POPULATION", "PAYMENT_ORDERS", "PAYMENT_RETURNS"})
  void ofOtherFeedsEverythingIsStored(Feed feed) throws Exception {
    try (Connection connection = db.connect()) {
      assertThat(new StoredColumns().of(feed, connection)).isEqualTo(feed.columns());
    }
  }

  /**
   * All that reads the table of a feed: rules, preparations, and the steps of the jobs; of a
   * statement put together of several, the one that names the feed. Comments ask for nothing.
   */
  private static List<String> questions(Feed feed) throws IOException {
    Pattern table = Pattern.compile("\\b(effective|feed)\\.\"?" + feed.folder() + "\\b");
    return questions().stream()
        .map(sql -> sql.replaceAll("--.*", "").replaceAll("\\blength\\(", ""))
        .flatMap(sql -> Stream.of(sql.split("union all|;")))
        .filter(sql -> table.matcher(sql).find())
        .toList();
  }

  private static List<String> questions() throws IOException {
    List<String> questions = new ArrayList<>();
    RuleBook.preparations().stream().map(Preparation::sql).forEach(questions::add);
    RuleBook.setRules().stream().map(SetRule::sql).forEach(questions::add);
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
      for (Path file :
          (Iterable<Path>) files.filter(f -> f.toString().endsWith(".sql"))::iterator) {
        questions.add(Files.readString(file));
      }
    }
    return questions;
  }
}
