package org.hedui.jobs.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hedui.jobs.SqlFile;
import org.hedui.rules.Preparation;
import org.hedui.rules.RuleBook;
import org.hedui.rules.SetRule;

/** Runs some of the set rules, and before them only the preparations that they read. */
final class SpecimenChecks {
  private static final Pattern PREPARED = Pattern.compile("\\bmatch\\.([a-z0-9_]+)");

  private SpecimenChecks() {}

  static void run(Connection connection, List<SetRule> rules) throws SQLException {
    Set<String> read = new HashSet<>();
    rules.forEach(rule -> addWhatIsRead(rule.sql(), read));
    SqlFile silence = SqlFile.of(CheckSteps.class, "silence.sql");
    addWhatIsRead(silence.text(), read);
    CheckEngine engine = new CheckEngine(connection);
    prepare(engine, RuleBook.preparationsBeforeNames(), read);
    if (read.contains("name_level")) {
      engine.compareNames();
    }
    prepare(engine, RuleBook.preparationsAfterNames(), read);
    silence.runOn(connection);
    for (SetRule rule : rules) {
      engine.run(rule);
    }
  }

  private static void prepare(CheckEngine engine, List<Preparation> preparations, Set<String> read)
      throws SQLException {
    for (Preparation preparation : preparations) {
      if (read.contains(preparation.name())) {
        engine.prepare(preparation);
      }
    }
  }

  private static void addWhatIsRead(String sql, Set<String> read) {
    for (Matcher found = PREPARED.matcher(sql); found.find(); ) {
      String name = found.group(1);
      if (read.add(name)) {
        RuleBook.preparations().stream()
            .filter(p -> p.name().equals(name) || name.equals("name_level") && p.isNamePairs())
            .forEach(
                p -> {
                  read.add(p.name());
                  addWhatIsRead(p.sql(), read);
                });
      }
    }
  }
}
