package org.hedui.rules.intake;

import java.util.Set;
import org.hedui.rules.Column;
import org.hedui.rules.Feed;
import org.hedui.rules.Findings;
import org.hedui.rules.Night;
import org.hedui.rules.Row;
import org.hedui.rules.RowRule;
import org.hedui.rules.RuleCode;
import org.hedui.rules.aid.GrantColumn;
import org.hedui.rules.aid.WaiverColumn;
import org.hedui.rules.enrolment.RosterColumn;
import org.hedui.rules.enrolment.VocationalColumn;

/**
 * A value that another value of the row makes necessary is blank. Each condition gives one finding,
 * at the first blank column.
 */
public final class ConditionalFields implements RowRule {
  private static final String NOT_JOINT = "非联合办学";
  private static final String BY_EXAM = "统一招生";
  private static final String POOR = "家庭经济困难";

  /** Categories that are themselves groups to be covered without fail. */
  private static final Set<String> GUARANTEED = Set.of("建档立卡", "低保", "特困供养");

  private static final Column[] MEMBER_1 = {
    VocationalColumn.MEMBER1_NAME,
    VocationalColumn.MEMBER1_RELATION,
    VocationalColumn.MEMBER1_GUARDIAN,
    VocationalColumn.MEMBER1_PHONE
  };
  private static final Column[] MEMBER_2 = {
    VocationalColumn.MEMBER2_NAME,
    VocationalColumn.MEMBER2_RELATION,
    VocationalColumn.MEMBER2_GUARDIAN,
    VocationalColumn.MEMBER2_PHONE
  };

  @Override
  public RuleCode code() {
    return RuleCode.FLD_10;
  }

  @Override
  public boolean appliesTo(Feed feed) {
    return switch (feed) {
      case ROSTER, VOCATIONAL, WAIVER, GRANT -> true;
      default -> false;
    };
  }

  @Override
  public void check(Row row, Night night, Findings findings) {
    switch (row.feed()) {
      case ROSTER -> roster(row, findings);
      case VOCATIONAL -> vocational(row, findings);
      case WAIVER ->
          list(row, WaiverColumn.CATEGORY, WaiverColumn.HARDSHIP, WaiverColumn.GUARANTEE, findings);
      case GRANT ->
          list(row, GrantColumn.CATEGORY, GrantColumn.HARDSHIP, GrantColumn.GUARANTEE, findings);
      default -> {}
    }
  }

  private void roster(Row row, Findings findings) {
    if (joint(row, RosterColumn.JOINT)) {
      need(
          row,
          findings,
          because(row, RosterColumn.JOINT),
          RosterColumn.PARTNER_CODE,
          RosterColumn.PARTNER_NAME);
    }
    Boolean approved = row.flag(RosterColumn.BUREAU_OK);
    boolean dated = !row.blank(RosterColumn.BUREAU_AT);
    if (approved == null ? dated : approved) {
      String approval = because(row, dated ? RosterColumn.BUREAU_AT : RosterColumn.BUREAU_OK);
      need(row, findings, approval, RosterColumn.STUDENT_NUMBER);
      need(row, findings, approval, RosterColumn.DUPLICATE_FEEDBACK);
    }
  }

  private void vocational(Row row, Findings findings) {
    if (joint(row, VocationalColumn.JOINT)) {
      need(
          row,
          findings,
          because(row, VocationalColumn.JOINT),
          VocationalColumn.JOINT_FORM,
          VocationalColumn.PARTNER_CODE);
    }
    if (row.text(VocationalColumn.ENROLMENT_WAY).startsWith(BY_EXAM)) {
      need(
          row,
          findings,
          because(row, VocationalColumn.ENROLMENT_WAY),
          VocationalColumn.EXAM_TICKET,
          VocationalColumn.EXAM_NUMBER,
          VocationalColumn.EXAM_SCORE);
    }
    member(row, findings, MEMBER_1);
    member(row, findings, MEMBER_2);
  }

  private void list(
      Row row, Column category, Column hardship, Column guarantee, Findings findings) {
    String kind = row.string(category);
    if (POOR.equals(kind)) {
      need(row, findings, because(row, category), hardship);
    } else if (kind != null && GUARANTEED.contains(kind) && row.blank(hardship)) {
      need(row, findings, because(row, category), guarantee);
    }
  }

  /**
   * Name, relation, guardian flag and telephone of a family member come together or not at all. The
   * finding names the column that is filled, not the person in it.
   */
  private void member(Row row, Findings findings, Column[] columns) {
    for (Column column : columns) {
      if (!row.blank(column)) {
        need(row, findings, column.header(), columns);
        return;
      }
    }
  }

  private static boolean joint(Row row, Column column) {
    String kind = row.string(column);
    return kind != null && !kind.equals(NOT_JOINT) && !row.faulty(column);
  }

  private static String because(Row row, Column cause) {
    return cause.header() + "：" + Cells.brief(row.text(cause));
  }

  private void need(Row row, Findings findings, String cause, Column... columns) {
    for (Column column : columns) {
      if (row.value(column) == null && !row.faulty(column)) {
        findings.add(code(), column.header(), null, cause);
        return;
      }
    }
  }
}
