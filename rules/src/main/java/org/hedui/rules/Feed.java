package org.hedui.rules;

import static org.hedui.rules.Feed.Mode.ALL_OR_NOTHING;
import static org.hedui.rules.Feed.Mode.QUARANTINE;
import static org.hedui.rules.Feed.Scope.ALL;
import static org.hedui.rules.Feed.Scope.BATCH;
import static org.hedui.rules.Feed.Scope.FILE;
import static org.hedui.rules.Feed.Scope.KEY;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hedui.rules.aid.GrantColumn;
import org.hedui.rules.aid.PaymentOrderColumn;
import org.hedui.rules.aid.PaymentReturnColumn;
import org.hedui.rules.aid.WaiverColumn;
import org.hedui.rules.enrolment.RosterColumn;
import org.hedui.rules.enrolment.SchoolColumn;
import org.hedui.rules.enrolment.VocationalColumn;
import org.hedui.rules.identity.PopulationAnswerColumn;
import org.hedui.rules.identity.PopulationColumn;
import org.hedui.rules.intake.DivisionColumn;

/**
 * What comes in: one constant a folder of the inbox, with its columns and what a newer file
 * replaces.
 */
public enum Feed {
  DIVISIONS(
      "区划补充", "Added divisions", QUARANTINE, KEY, DivisionColumn.values(), DivisionColumn.CODE),
  SCHOOLS("学校基本信息", "School master data", QUARANTINE, ALL, SchoolColumn.values()),
  POPULATION(
      "人口库提取数据",
      "Population registry extract",
      QUARANTINE,
      KEY,
      PopulationColumn.values(),
      PopulationColumn.ID_NUMBER),
  POPULATION_ANSWERS(
      "人口库比对返回",
      "Population registry answers",
      QUARANTINE,
      KEY,
      PopulationAnswerColumn.values(),
      PopulationAnswerColumn.ID_NUMBER),
  ROSTER(
      "技工院校花名册",
      "Technical-school roster",
      QUARANTINE,
      Scope.SCHOOL,
      RosterColumn.values(),
      RosterColumn.SCHOOL_CODE),
  VOCATIONAL(
      "中职学生系统提取数据",
      "Vocational-student system extract",
      QUARANTINE,
      ALL,
      VocationalColumn.values(),
      VocationalColumn.SCHOOL_CODE),
  WAIVER(
      "免学费受助名单",
      "Tuition waiver list",
      QUARANTINE,
      Scope.SCHOOL_TERM,
      WaiverColumn.values(),
      WaiverColumn.SCHOOL_CODE,
      WaiverColumn.TERM),
  GRANT(
      "国家助学金受助名单",
      "State grant list",
      QUARANTINE,
      Scope.SCHOOL_TERM,
      GrantColumn.values(),
      GrantColumn.SCHOOL_CODE,
      GrantColumn.TERM),
  PAYMENT_ORDERS("报盘", "Payment orders", ALL_OR_NOTHING, BATCH, PaymentOrderColumn.values()),
  PAYMENT_RETURNS("回盘", "Payment returns", ALL_OR_NOTHING, FILE, PaymentReturnColumn.values());

  /** What happens to a file with bad rows. */
  public enum Mode {
    /** Rows that cannot be stored or attributed go to quarantine, the others are accepted. */
    QUARANTINE,
    /** One blocking error holds the whole file. */
    ALL_OR_NOTHING
  }

  /** What a newer file replaces. */
  public enum Scope {
    /** Everything of the feed (or one school, where the manifest says so). */
    ALL,
    /** The rows of each school that the newer file speaks of. */
    SCHOOL,
    /** The rows of each school and term that the newer file speaks of. */
    SCHOOL_TERM,
    /** The single row with the same key: newest row wins. */
    KEY,
    /** The batch of the same unit with the same number. */
    BATCH,
    /** Nothing: files add up. */
    FILE
  }

  private final String title;
  private final String english;
  private final Mode mode;
  private final Scope scope;
  private final List<Column> columns;
  private final List<Column> scopeColumns;

  Feed(
      String title,
      String english,
      Mode mode,
      Scope scope,
      Column[] columns,
      Column... scopeColumns) {
    this.title = title;
    this.english = english;
    this.mode = mode;
    this.scope = scope;
    this.columns = List.of(columns);
    this.scopeColumns = List.of(scopeColumns);
  }

  /** The folder below the inbox and the name in outputs: {@code payment-orders}. */
  public String folder() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The database table: {@code feed.payment_orders}. */
  public String table() {
    return "feed." + name().toLowerCase(Locale.ROOT);
  }

  /** What people call it. */
  public String title() {
    return title;
  }

  /** What people call it in English. */
  public String english() {
    return english;
  }

  /** What happens to a file with bad rows. */
  public Mode mode() {
    return mode;
  }

  /** Whether a file is a batch of payments, with a head that speaks for all its lines. */
  public boolean isPayments() {
    return this == PAYMENT_ORDERS || this == PAYMENT_RETURNS;
  }

  /** Whether a newer file replaces what a former one said of the same schools. */
  public boolean replacesSchools() {
    return scope == ALL || scope == Scope.SCHOOL || scope == Scope.SCHOOL_TERM;
  }

  /** What a newer file replaces. */
  public Scope scope() {
    return scope;
  }

  /** The columns in canonical order; the index is the column's {@link Column#ordinal()}. */
  public List<Column> columns() {
    return columns;
  }

  /**
   * The columns whose values make the scope key of a row; empty where the file or batch is the
   * scope.
   */
  public List<Column> scopeColumns() {
    return scopeColumns;
  }

  /** The column with this constant name, if the feed has it. */
  public Optional<Column> column(String name) {
    return columns.stream().filter(c -> c.name().equals(name)).findFirst();
  }

  /** The feed of this inbox folder. */
  public static Optional<Feed> ofFolder(String folder) {
    return Stream.of(values()).filter(f -> f.folder().equals(folder)).findFirst();
  }
}
