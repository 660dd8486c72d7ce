package org.hedui.jobs.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hedui.io.database.BinaryCopy;
import org.hedui.jobs.NightOptions;
import org.hedui.jobs.PolicyInForce;
import org.hedui.jobs.made.MadeBook;
import org.hedui.rules.policy.Divisions.Division;
import org.hedui.rules.policy.ExpectedFiles;
import org.hedui.rules.policy.Policy;
import org.hedui.rules.policy.PolicyTables;
import org.springframework.stereotype.Component;

/**
 * Fills the tables of schema {@code policy}: the business date, terms, standards, holidays,
 * divisions.
 */
@Component
class FillPolicyTables {
  private static final String TABLES =
      "policy.tonight, policy.term, policy.aid_standard, policy.holiday, policy.division, policy.expected";

  private final NightOptions options;
  private final PolicyInForce policy;

  FillPolicyTables(NightOptions options, PolicyInForce policy) {
    this.options = options;
    this.policy = policy;
  }

  long fill(Connection connection) throws SQLException {
    if (options.afresh()) {
      new MadeBook(connection).clear();
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("truncate " + TABLES);
    }
    Policy inForce = policy.policy();
    LocalDate today = options.date();
    long rows =
        tonight(connection, PolicyTables.tonight(inForce, today))
            + terms(connection, PolicyTables.terms(inForce, today))
            + standards(connection, PolicyTables.standards(inForce, today))
            + holidays(connection, PolicyTables.holidays(inForce))
            + expected(connection, ExpectedFiles.on(inForce, today))
            + divisions(connection, policy.builtInDivisions().all());
    try (Statement statement = connection.createStatement()) {
      // Of a table it knows nothing of, the server supposes a thousand rows: a thousand business
      // dates, multiplied with millions of lines.
      statement.execute("analyze " + TABLES);
    }
    return rows;
  }

  private static long tonight(Connection connection, PolicyTables.TonightLine line)
      throws SQLException {
    try (BinaryCopy copy =
        new BinaryCopy(
            connection,
            "policy.tonight",
            List.of(
                "business_date",
                "term",
                "population_partial",
                "non_full_time_aid",
                "not_paid_days",
                "not_resent_days",
                "late_payment_days",
                "return_working_days"))) {
      copy.startRow(8);
      copy.date(line.businessDate());
      copy.text(line.term());
      copy.bool(line.populationPartial());
      copy.bool(line.nonFullTimeAid());
      copy.integer(line.notPaidDays());
      copy.integer(line.notResentDays());
      copy.integer(line.latePaymentDays());
      copy.integer(line.returnWorkingDays());
      return copy.finish();
    }
  }

  private static long terms(Connection connection, List<PolicyTables.TermLine> lines)
      throws SQLException {
    try (BinaryCopy copy =
        new BinaryCopy(
            connection,
            "policy.term",
            List.of("term", "first_month", "last_month", "starts_on", "ends_on"))) {
      for (PolicyTables.TermLine line : lines) {
        copy.startRow(5);
        copy.text(line.term());
        copy.date(line.firstMonth());
        copy.date(line.lastMonth());
        copy.date(line.startsOn());
        copy.date(line.endsOn());
      }
      return copy.finish();
    }
  }

  private static long standards(Connection connection, List<PolicyTables.StandardLine> lines)
      throws SQLException {
    try (BinaryCopy copy =
        new BinaryCopy(
            connection,
            "policy.aid_standard",
            List.of("programme", "term", "monthly_fen", "last_year", "max_terms"))) {
      for (PolicyTables.StandardLine line : lines) {
        copy.startRow(5);
        copy.text(line.programme());
        copy.text(line.term());
        copy.bigint(line.monthlyFen());
        copy.integer(line.lastYear());
        copy.integer(line.maxTerms());
      }
      return copy.finish();
    }
  }

  private static long holidays(Connection connection, List<PolicyTables.HolidayLine> lines)
      throws SQLException {
    try (BinaryCopy copy =
        new BinaryCopy(connection, "policy.holiday", List.of("day", "working"))) {
      for (PolicyTables.HolidayLine line : lines) {
        copy.startRow(2);
        copy.date(line.day());
        copy.bool(line.working());
      }
      return copy.finish();
    }
  }

  private static long expected(Connection connection, List<ExpectedFiles.Line> lines)
      throws SQLException {
    try (BinaryCopy copy =
        new BinaryCopy(
            connection,
            "policy.expected",
            List.of(
                "feed",
                "title",
                "term",
                "former_term",
                "term_begins",
                "last_day",
                "stage",
                "every_school"))) {
      for (ExpectedFiles.Line line : lines) {
        copy.startRow(8);
        copy.text(line.feed());
        copy.text(line.title());
        copy.text(line.term());
        copy.text(line.formerTerm());
        copy.date(line.termBegins());
        copy.date(line.lastDay());
        copy.text(line.stage());
        copy.bool(line.everySchool());
      }
      return copy.finish();
    }
  }

  /** The built-in table, then what feed {@code divisions} adds or changes. */
  private static long divisions(Connection connection, Map<String, Division> builtIn)
      throws SQLException {
    long rows = 0;
    try (BinaryCopy copy =
        new BinaryCopy(
            connection, "policy.division", List.of("code", "name", "first_year", "last_year"))) {
      for (Division division : new TreeMap<>(builtIn).values()) {
        copy.startRow(4);
        copy.text(division.code());
        copy.text(division.name());
        copy.integer(division.firstYear());
        if (division.lastYear() == Integer.MAX_VALUE) {
          copy.nullValue();
        } else {
          copy.integer(division.lastYear());
        }
      }
      rows += copy.finish();
    }
    try (Statement statement = connection.createStatement()) {
      rows +=
          statement.executeUpdate(
              """
              insert into policy.division (code, name, first_year, last_year)
              select code, name, first_year, last_year from (
                select d.*, row_number() over (partition by code order by row_id desc) as age from effective.divisions d) d
              where age = 1 and first_year is not null and name is not null
              on conflict (code) do update set name = excluded.name, first_year = excluded.first_year, last_year = excluded.last_year""");
    }
    return rows;
  }
}
