package org.hedui.rules.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.hedui.rules.Feed;
import org.hedui.rules.Findings;
import org.hedui.rules.Night;
import org.hedui.rules.Row;
import org.hedui.rules.RuleCode;
import org.hedui.rules.identity.BankCard;
import org.hedui.rules.identity.IdNumber;
import org.hedui.rules.identity.PersonName;
import org.hedui.rules.identity.StudentNumber;
import org.hedui.rules.policy.Term;
import org.jspecify.annotations.Nullable;

/**
 * Makes a row of cells: cleans them, reads their values and says what cannot be read (FLD-01 to
 * FLD-09). The hottest code of the night: no regular expressions, no exceptions, and clean cells
 * are looked at once.
 */
public final class RowParser {
  private static final int BLANKS_OR_HIDDEN = Cells.WHITE | Cells.HIDDEN | Cells.BREAK;
  private static final Memo<Optional<Term>> TERMS =
      new Memo<>(text -> Optional.ofNullable(Term.parse(text)));

  private final Night night;
  private final Findings out;
  private final boolean date1904;
  private final Row row;
  private int schoolYear;

  private RowParser(Row row, boolean date1904, Night night, Findings out) {
    this.row = row;
    this.date1904 = date1904;
    this.night = night;
    this.out = out;
    this.schoolYear = Term.ofDate(night.today()).schoolYear();
  }

  /**
   * Reads one row.
   *
   * @param cells the cells as delivered in the order of the feed's columns, "" where absent
   * @param date1904 whether day numbers count from 1904
   */
  public static Row parse(
      Feed feed, long rowId, String[] cells, boolean date1904, Night night, Findings out) {
    CellPlan[] plans = CellPlan.of(feed);
    String[] text = new String[plans.length];
    RowParser parser = new RowParser(new Row(feed, rowId, text), date1904, night, out);
    for (int i = 0; i < plans.length; i++) {
      String cell = i < cells.length ? cells[i] : "";
      String clean = cell.isEmpty() ? cell : parser.clean(plans[i], cell);
      text[i] = clean;
      if (!clean.isEmpty()) {
        if (!parser.row.faulty(plans[i].column())) {
          parser.read(plans[i], clean);
        }
      } else if (plans[i].blankIsFault()) {
        out.add(RuleCode.FLD_01, plans[i].header(), null, null);
      }
    }
    return parser.row;
  }

  /** The cell without what does not belong to its value. */
  private String clean(CellPlan plan, String cell) {
    String text = cell;
    char first = cell.charAt(0);
    if ((Cells.scan(cell) & BLANKS_OR_HIDDEN) != 0 || first == '=' || first == '\'') {
      String unwrapped = Cells.unwrap(cell);
      text = Cells.visible(unwrapped);
      if (text.length() < unwrapped.length()) {
        out.add(RuleCode.FLD_06, plan.header(), Cells.brief(text), Cells.firstHidden(unwrapped));
        text = Cells.unwrap(text);
      }
      if (text.isEmpty()) {
        return text;
      }
      first = text.charAt(0);
    }
    if (first <= '@' && (first == '=' || first == '+' || first == '-' || first == '@')) {
      if (Cells.dashes(text)) {
        return "";
      }
      if (Cells.injects(text)) {
        fault(RuleCode.FLD_08, plan, text, null);
        if (plan.type().valueType() == String.class && plan.codes() == null) {
          row.set(plan.column(), text);
        }
      }
    }
    return text;
  }

  private void read(CellPlan plan, String text) {
    if (plan.codes() != null) {
      code(plan, plan.codes(), text);
      return;
    }
    switch (plan.type()) {
      case NAME -> text(plan, text, PersonName.normalise(text));
      case ID_NUMBER -> document(plan, text);
      case CARD -> row.set(plan.column(), BankCard.normalise(text));
      case STUDENT_NUMBER -> {
        String number = StudentNumber.normalise(text);
        row.set(plan.column(), number.isEmpty() ? null : number);
      }
      case REGION -> region(plan, text);
      case DATE -> date(plan, text, Dates.date(text, date1904));
      case MONTH -> date(plan, text, Dates.month(text, date1904));
      case TIME -> time(plan, text, Dates.time(text, date1904));
      case MONEY -> value(RuleCode.FLD_05, plan, text, Numbers.fen(text));
      case INTEGER -> value(RuleCode.FLD_05, plan, text, Numbers.whole(text));
      case STUDY_LENGTH -> value(RuleCode.FLD_05, plan, text, SchoolYears.months(text));
      case FLAG -> value(RuleCode.FLD_03, plan, text, Flags.read(text));
      case GRADE -> value(RuleCode.FLD_03, plan, text, SchoolYears.grade(text, schoolYear));
      case TERM -> term(plan, text, TERMS.read(text));
      default -> text(plan, text, text);
    }
  }

  private void value(RuleCode unreadable, CellPlan plan, String text, @Nullable Object value) {
    if (value == null) {
      fault(unreadable, plan, text, null);
    } else {
      row.set(plan.column(), value);
    }
  }

  /** A list of a term counts the cohorts in its grades from that term, not from tonight. */
  private void term(CellPlan plan, String text, Optional<Term> term) {
    value(RuleCode.FLD_03, plan, text, term.map(Term::text).orElse(null));
    schoolYear = term.map(Term::schoolYear).orElse(schoolYear);
  }

  private void text(CellPlan plan, String text, String value) {
    row.set(plan.column(), value);
    int limit = plan.limit();
    if (limit > 0 && text.length() > limit && text.codePointCount(0, text.length()) > limit) {
      out.add(RuleCode.FLD_02, plan.header(), Cells.brief(text), String.valueOf(limit));
    }
  }

  private void code(CellPlan plan, CodeSet codes, String text) {
    CodeReading reading = codes.read(text);
    if (reading.unknown() && codes == CodeSet.SEASON) {
      Term term = Term.parse(text);
      reading = term == null ? reading : codes.read(term.autumn() ? "秋季" : "春季");
    }
    if (reading.unknown()) {
      fault(RuleCode.FLD_03, plan, text, null);
      return;
    }
    row.set(plan.column(), reading.label());
    if (reading.disagrees()) {
      fault(RuleCode.FLD_09, plan, text, reading.byCode());
    }
  }

  private void document(CellPlan plan, String text) {
    row.set(plan.column(), IdNumber.normalise(text));
    if (IdNumber.excelTruncated(text)) {
      fault(RuleCode.FLD_07, plan, text, null);
    }
  }

  private void region(CellPlan plan, String text) {
    if (Regions.isCode(text)) {
      row.set(plan.column(), text);
      return;
    }
    Regions.Reading reading = Regions.read(text, night.divisions());
    if (reading.value() == null) {
      fault(RuleCode.FLD_03, plan, text, null);
      return;
    }
    text(plan, text, reading.value());
    if (reading.contradicted() != null) {
      fault(RuleCode.FLD_09, plan, text, reading.contradicted());
    }
  }

  private void date(CellPlan plan, String text, @Nullable LocalDate day) {
    if (day == null || plan.notInFuture() && day.isAfter(night.today())) {
      fault(RuleCode.FLD_04, plan, text, null);
    } else {
      row.set(plan.column(), day);
    }
  }

  /** A time in the future is kept with its finding: approved is what has an approval time. */
  private void time(CellPlan plan, String text, @Nullable LocalDateTime time) {
    row.set(plan.column(), time);
    if (time == null || plan.notInFuture() && time.toLocalDate().isAfter(night.today())) {
      fault(RuleCode.FLD_04, plan, text, null);
    }
  }

  private void fault(RuleCode rule, CellPlan plan, String ours, @Nullable String theirs) {
    out.add(rule, plan.header(), Cells.brief(ours), theirs);
    row.markFaulty(plan.column());
  }
}
