package org.hedui.jobs.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hedui.jobs.check.PaymentOracle.Line;
import org.hedui.rules.Preparation;
import org.hedui.rules.RuleBook;

/** What the SQL has made of random payments, by province: lines of the reconciliation, findings. */
final class PaymentsFound {
  private static final int STUDENTS = 500;

  private final Connection connection;
  private final Map<Integer, Set<String>> byProvince = new HashMap<>();

  PaymentsFound(Connection connection, SpecimenTables tables) throws SQLException {
    this.connection = connection;
    addLines();
    addFindings(tables);
  }

  /** Everything about one province. */
  Set<String> of(int province) {
    return byProvince.getOrDefault(province, Set.of());
  }

  /** A line of the oracle, as it is written here. */
  static String text(Line line) {
    String person = line.unit().person();
    return text(
        line.unit().school(),
        line.unit().term(),
        person.startsWith("#") ? person : "?",
        line.unit().month(),
        line.kind(),
        line.due(),
        line.paid());
  }

  private static String text(
      String school,
      String term,
      String person,
      YearMonth month,
      String kind,
      long due,
      long paid) {
    return String.join(" ", school, term, person, month.toString(), kind, due + "", paid + "");
  }

  private void addLines() throws SQLException {
    Map<String, String> students = new HashMap<>();
    for (int i = 1; i < STUDENTS; i++) {
      students.put(ReconciliationCases.number("#" + i), "#" + i);
    }
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select school, term, person, month, class, due_fen, paid_fen
                from match.reconciliation""")) {
      while (row.next()) {
        String school = row.getString(1);
        String line =
            text(
                school,
                row.getString(2),
                students.getOrDefault(row.getString(3), "?"),
                YearMonth.from(row.getObject(4, LocalDate.class)),
                row.getString(5),
                row.getLong(6),
                row.getLong(7));
        Set<String> said = said(Integer.parseInt(school.replaceAll("\\D", "")));
        if (!said.add(line) && !line.contains(" ? ")) {
          said.add(line + " (twice)");
        }
      }
    }
  }

  private void addFindings(SpecimenTables tables) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select rule, subject from findings.set_finding")) {
      while (row.next()) {
        String place = tables.place(row.getLong(2));
        String finding = row.getString(1) + " " + place;
        if (!said(Integer.parseInt(place.replaceAll("^[a-z-]+ (\\d+).*", "$1"))).add(finding)) {
          said(0).add(finding + " (twice)");
        }
      }
    }
  }

  private Set<String> said(int province) {
    return byProvince.computeIfAbsent(province, p -> new TreeSet<>());
  }

  /** The schools and terms whose sums do not close. */
  List<String> openEquations() throws SQLException {
    Set<String> sums = Set.of("money_fed", "money_sent", "month_sum", "equations");
    for (Preparation preparation : RuleBook.preparations()) {
      if (sums.contains(preparation.name())) {
        new CheckEngine(connection).prepare(preparation);
      }
    }
    return OpenEquations.in(connection);
  }
}
