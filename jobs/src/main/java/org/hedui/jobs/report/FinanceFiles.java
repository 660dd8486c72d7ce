package org.hedui.jobs.report;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hedui.io.report.Lang;
import org.hedui.io.report.PaymentClass;
import org.hedui.io.report.ReconciliationCsv;
import org.hedui.io.report.ReconciliationLine;
import org.hedui.io.report.finance.ClassTotal;
import org.hedui.io.report.finance.FinanceReport;
import org.hedui.io.report.finance.FinanceWorkbook;
import org.hedui.io.report.finance.PaymentTotals;
import org.hedui.io.report.finance.ReturnLine;
import org.hedui.io.report.finance.SchoolTotals;
import org.hedui.jobs.NightOptions;
import org.hedui.jobs.SqlFile;
import org.hedui.rules.identity.Masks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes {@code finance/}: every line of the reconciliation, and the workbook that finance staff
 * work from.
 */
@Component
class FinanceFiles {
  private final JdbcTemplate jdbc;
  private final ReconciliationLines reconciliation;
  private final NightOptions options;

  FinanceFiles(JdbcTemplate jdbc, ReconciliationLines reconciliation, NightOptions options) {
    this.jdbc = jdbc;
    this.reconciliation = reconciliation;
    this.options = options;
  }

  /** Writes both; tells the rows of the workbook. */
  void write(Path folder, Map<String, Long> rows) throws IOException {
    try (Stream<ReconciliationLine> all = reconciliation.all()) {
      ReconciliationCsv.write(folder.resolve("reconciliation.csv"), all.iterator());
    }
    try (Stream<ReconciliationLine> differences = reconciliation.differences();
        Stream<ReturnLine> returned = returned()) {
      FinanceReport report =
          new FinanceReport(
              options.date(),
              totals(),
              differences.iterator(),
              returned.iterator(),
              Lang.of(options.locale()));
      rows.put(
          "finance/" + FinanceWorkbook.NAME,
          FinanceWorkbook.write(folder.resolve(FinanceWorkbook.NAME), report));
    }
  }

  private record Group(String school, String name, String term, String programme) {}

  private List<SchoolTotals> totals() {
    List<SchoolTotals> totals = new ArrayList<>();
    jdbc.query(
        SqlFile.of(FinanceFiles.class, "school_totals.sql").text(),
        rows -> {
          @Nullable Group group = null;
          PaymentTotals sums = PaymentTotals.NONE;
          while (rows.next()) {
            Group next =
                new Group(
                    rows.getString("school"),
                    rows.getString("school_name"),
                    rows.getString("term"),
                    rows.getString("programme"));
            if (!next.equals(group)) {
              add(totals, group, sums);
              group = next;
              sums =
                  new PaymentTotals(
                      rows.getLong("sent_fen"),
                      rows.getLong("ok_fen"),
                      rows.getLong("failed_fen"),
                      rows.getLong("pending_fen"),
                      rows.getLong("unknown_fen"),
                      new EnumMap<>(PaymentClass.class));
            }
            if (rows.getString("class") != null) {
              sums.classes()
                  .put(
                      PaymentClass.of(rows.getString("class")),
                      new ClassTotal(
                          rows.getLong("lines"),
                          rows.getLong("due_fen"),
                          rows.getLong("paid_fen"),
                          rows.getLong("gap_fen"),
                          rows.getLong("over_fen")));
            }
          }
          add(totals, group, sums);
          return totals;
        });
    return totals;
  }

  private static void add(List<SchoolTotals> totals, @Nullable Group group, PaymentTotals sums) {
    if (group != null) {
      totals.add(
          new SchoolTotals(group.school(), group.name(), group.term(), group.programme(), sums));
    }
  }

  private Stream<ReturnLine> returned() {
    return jdbc.queryForStream(
        SqlFile.of(FinanceFiles.class, "returned.sql").text(),
        (row, i) ->
            new ReturnLine(
                row.getString("school"),
                row.getString("school_name"),
                row.getString("batch"),
                Masks.name(row.getString("name")),
                Masks.number(row.getString("id_number")),
                Masks.card(row.getString("card")),
                row.getObject("month", LocalDate.class),
                row.getLong("amount"),
                row.getString("code"),
                row.getString("reason"),
                row.getObject("returned_on", LocalDate.class),
                row.getBoolean("resent"),
                Places.of(row, "order"),
                requireNonNull(Places.of(row, "return"))));
  }
}
