package org.hedui.rules.intake;

import java.util.List;

/**
 * The code sets of the feeds (GB/T 2261, GB/T 3304, GB/T 4762, JY/T 1001, labels of the vocational
 * and aid systems and of a technical college); the values stand in {@code code_sets.csv}.
 */
public enum CodeSet {
  SEX,
  ETHNIC_GROUP,
  ID_TYPE,
  OVERSEAS,
  STUDENT_KIND,
  STUDY_FORM,
  TECHNICAL_STATUS,
  EDUCATION_STATUS,
  HOUSEHOLD_KIND,
  RESIDENCE_KIND,
  HARDSHIP,
  LEVEL,
  START_POINT,
  SEASON,
  JOINT_KIND,
  ADMISSION_WAY,
  ATTENDANCE,
  MARITAL,
  POLITICAL,
  HEALTH,
  STUDENT_SOURCE,
  RECRUITMENT,
  STAGED,
  DUPLICATE_FEEDBACK,
  PERSON_STATE,
  REGISTRY_RESULT,
  AID_CATEGORY,
  GUARANTEE,
  FUND_SOURCE,
  SCHOOL_KIND,
  SCHOOL_OWNER,
  AFFILIATION,
  SCHOOL_STATE,
  INSPECTION,
  PAYMENT_STATE;

  /**
   * Reads a cell that is not blank: code, label, alias or both in one ("1-男"). The value stored is
   * the canonical Chinese label; states of a student are those of the pipeline (复学 is 在读).
   */
  public CodeReading read(String text) {
    return CodeTables.of(this).read(text);
  }

  /** The canonical labels, in the order of the list. */
  public List<String> labels() {
    return CodeTables.of(this).labels();
  }
}
