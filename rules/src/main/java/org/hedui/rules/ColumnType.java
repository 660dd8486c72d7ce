package org.hedui.rules;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.hedui.rules.intake.CodeSet;
import org.jspecify.annotations.Nullable;

/** What the cells of a column hold, and with it the Java and SQL type of the stored value. */
public enum ColumnType {
  /** Any text, stored as it is after trimming. */
  TEXT(String.class),
  /** A person's name, stored in its normal form. */
  NAME(String.class),
  /** A school code: HRSS code or 10-digit code of the education ministry. */
  SCHOOL_CODE(String.class),
  /** A personal document number, stored in its normal form. */
  ID_NUMBER(String.class),
  /** A student number (学籍号). */
  STUDENT_NUMBER(String.class),
  /** A bank card or account number. */
  CARD(String.class),
  /**
   * A place: division code, name, or name with code in brackets; stored as the 6- or 12-digit code
   * where there is one, else as the text.
   */
  REGION(String.class),
  /** A calendar date. */
  DATE(LocalDate.class),
  /** A month, stored as its first day. */
  MONTH(LocalDate.class),
  /** A date with time of day, Asia/Shanghai. */
  TIME(LocalDateTime.class),
  /** Yuan with at most two decimals, stored in fen. */
  MONEY(Long.class),
  /** A whole number. */
  INTEGER(Long.class),
  /** Length of study in years, by halves; stored in months. */
  STUDY_LENGTH(Long.class),
  /** Yes or no. */
  FLAG(Boolean.class),
  /** A term, stored as {@code 2025秋}. */
  TERM(String.class),
  /** A grade (year of study), stored as the number of the year. */
  GRADE(Long.class),
  SEX(CodeSet.SEX),
  ETHNIC_GROUP(CodeSet.ETHNIC_GROUP),
  ID_TYPE(CodeSet.ID_TYPE),
  OVERSEAS(CodeSet.OVERSEAS),
  STUDENT_KIND(CodeSet.STUDENT_KIND),
  STUDY_FORM(CodeSet.STUDY_FORM),
  /** Student status of the technical-school list (domain.md §2.10, Shenzhen). */
  TECHNICAL_STATUS(CodeSet.TECHNICAL_STATUS),
  /** Student status of the education list (JY/T 1001). */
  EDUCATION_STATUS(CodeSet.EDUCATION_STATUS),
  HOUSEHOLD_KIND(CodeSet.HOUSEHOLD_KIND),
  RESIDENCE_KIND(CodeSet.RESIDENCE_KIND),
  HARDSHIP(CodeSet.HARDSHIP),
  LEVEL(CodeSet.LEVEL),
  START_POINT(CodeSet.START_POINT),
  SEASON(CodeSet.SEASON),
  JOINT_KIND(CodeSet.JOINT_KIND),
  ADMISSION_WAY(CodeSet.ADMISSION_WAY),
  ATTENDANCE(CodeSet.ATTENDANCE),
  MARITAL(CodeSet.MARITAL),
  POLITICAL(CodeSet.POLITICAL),
  HEALTH(CodeSet.HEALTH),
  STUDENT_SOURCE(CodeSet.STUDENT_SOURCE),
  RECRUITMENT(CodeSet.RECRUITMENT),
  STAGED(CodeSet.STAGED),
  DUPLICATE_FEEDBACK(CodeSet.DUPLICATE_FEEDBACK),
  PERSON_STATE(CodeSet.PERSON_STATE),
  REGISTRY_RESULT(CodeSet.REGISTRY_RESULT),
  AID_CATEGORY(CodeSet.AID_CATEGORY),
  GUARANTEE(CodeSet.GUARANTEE),
  FUND_SOURCE(CodeSet.FUND_SOURCE),
  SCHOOL_KIND(CodeSet.SCHOOL_KIND),
  SCHOOL_OWNER(CodeSet.SCHOOL_OWNER),
  AFFILIATION(CodeSet.AFFILIATION),
  SCHOOL_STATE(CodeSet.SCHOOL_STATE),
  INSPECTION(CodeSet.INSPECTION),
  PAYMENT_STATE(CodeSet.PAYMENT_STATE);

  private final Class<?> valueType;
  private final @Nullable CodeSet codes;

  ColumnType(Class<?> valueType) {
    this.valueType = valueType;
    this.codes = null;
  }

  ColumnType(CodeSet codes) {
    this.valueType = String.class;
    this.codes = codes;
  }

  /** String, Long, Boolean, LocalDate or LocalDateTime. */
  public Class<?> valueType() {
    return valueType;
  }

  /**
   * The code set of a coded column (its values are stored as the canonical Chinese label), null for
   * others.
   */
  public @Nullable CodeSet codes() {
    return codes;
  }
}
