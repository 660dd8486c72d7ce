package org.hedui.jobs.report;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hedui.io.report.Lang;
import org.hedui.io.report.OutputTotals;
import org.hedui.io.report.PaymentClass;
import org.hedui.io.report.ReconciliationCsv;
import org.hedui.io.report.ReconciliationLine;
import org.hedui.io.report.RuleText;
import org.hedui.io.report.RuleTexts;
import org.hedui.io.report.finance.ClassTotal;
import org.hedui.io.report.finance.Deadlines;
import org.hedui.io.report.finance.Difference;
import org.hedui.io.report.finance.FinanceMatter;
import org.hedui.io.report.finance.FinanceReport;
import org.hedui.io.report.finance.FinanceWorkbook;
import org.hedui.io.report.finance.PaymentTotals;
import org.hedui.io.report.finance.ReturnLine;
import org.hedui.jobs.NightOptions;
import org.hedui.jobs.PolicyInForce;
import org.hedui.jobs.SqlFile;
import org.hedui.rules.RuleCode;
import org.hedui.rules.identity.Masks;
import org.hedui.rules.policy.Delays;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes {@code finance/}: every line of the reconciliation, and the workbook that finance staff
 * work from.
 */
@Component
class FinanceFiles {
  /** Rules that finance staff or the bank have to act on. */
  private static final Pattern FINANCE = Pattern.compile("FIN|BNK");

  private final JdbcTemplate jdbc;
  private final ReconciliationLines reconciliation;
  private final FormerReconciliation former;
  private final NightOptions options;
  private final PolicyInForce policy;

  FinanceFiles(
      JdbcTemplate jdbc,
      ReconciliationLines reconciliation,
      FormerReconciliation former,
      NightOptions options,
      PolicyInForce policy) {
    this.jdbc = jdbc;
    this.reconciliation = reconciliation;
    this.former = former;
    this.options = options;
    this.policy = policy;
  }

  /** Writes every line, or takes over those of a former night; returns their sums. */
  OutputTotals lines(Path folder) throws IOException {
    Path file = folder.resolve("reconciliation.csv");
    if (former.copyTo(file)) {
      return reconciliation.totals();
    }
    OutputTotals totals = new OutputTotals();
    try (Stream<ReconciliationLine> all = reconciliation.all()) {
      ReconciliationCsv.write(
          file,
          all.peek(l -> totals.reconciled(l.paymentClass(), l.dueFen(), l.paidFen())).iterator());
    }
    return totals;
  }

  /** Writes the workbook. */
  Report report(Path folder) throws IOException {
    try (Stream<Difference> differences = reconciliation.differences();
        Stream<ReturnLine> returned = returned()) {
      SchoolSums sums = SchoolSums.read(jdbc);
      Delays delays = policy.policy().delays();
      FinanceReport report =
          new FinanceReport(
              options.date(),
              new Deadlines(delays.notPaidDays(), delays.notResentDays()),
              sums.whole(),
              sums.schools(),
              matters(),
              differences.iterator(),
              returned.iterator(),
              Lang.of(options.locale()));
      return new Report(
          sums.whole(), FinanceWorkbook.write(folder.resolve(FinanceWorkbook.NAME), report));
    }
  }

  /**
   * What stands in the workbook.
   *
   * @param whole the sums of the province
   */
  record Report(PaymentTotals whole, FinanceWorkbook.Rows rows) {

    /** Its sums must be those of the lines. */
    void agree(OutputTotals lines) {
      for (PaymentClass each : PaymentClass.values()) {
        OutputTotals.Money counted = lines.money(EnumSet.of(each));
        ClassTotal sum = whole.of(each);
        if (!counted.equals(new OutputTotals.Money(sum.lines(), sum.dueFen(), sum.paidFen()))) {
          throw new IllegalStateException("对账报告与明细不符: " + each.text() + " " + sum + " " + counted);
        }
      }
      long differing = lines.money(EnumSet.complementOf(EnumSet.of(PaymentClass.MATCHED))).lines();
      if (differing != rows.differences()) {
        throw new IllegalStateException(
            "差异明细 %d 行, 应有 %d 行".formatted(rows.differences(), differing));
      }
    }
  }

  private List<FinanceMatter> matters() {
    RuleText.Source texts = RuleTexts.of(options.locale());
    List<FinanceMatter> matters = new ArrayList<>();
    jdbc.query(
        SqlFile.of(FinanceFiles.class, "finance_matters.sql").text(),
        row -> {
          RuleCode rule = RuleCode.of(row.getString("rule"));
          if (FINANCE.matcher(rule.actor()).find()) {
            long amount = row.getLong("amount_fen");
            Long amountFen = row.wasNull() ? null : (Long) amount;
            matters.add(
                new FinanceMatter(
                    rule,
                    texts.of(rule),
                    row.getLong("cases"),
                    amountFen,
                    row.getObject("due", LocalDate.class)));
          }
        });
    return matters;
  }

  private Stream<ReturnLine> returned() {
    Places places = new Places(jdbc);
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
                places.of(row, "order_row"),
                requireNonNull(places.of(row, "return_row"))));
  }
}
