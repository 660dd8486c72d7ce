package org.hedui.rules.aid;

import static org.hedui.rules.Column.Spec.conditional;
import static org.hedui.rules.Column.Spec.optional;
import static org.hedui.rules.Column.Spec.required;

import org.hedui.rules.Column;
import org.hedui.rules.ColumnType;

/** F6: approved list of the tuition waiver (免学费). Yearly standard in yuan a school year. */
public enum WaiverColumn implements Column {
  TERM(required("学期", ColumnType.TERM, 30, "学年学期", "受助学期")),
  SCHOOL_CODE(required("学校标识码", ColumnType.SCHOOL_CODE, 20, "学校代码", "院校代码")),
  SCHOOL_NAME(required("学校名称", ColumnType.TEXT, 60, "院校名称")),
  NAME(required("姓名", ColumnType.NAME, 50, "学生姓名")),
  ID_NUMBER(required("身份证件号", ColumnType.ID_NUMBER, 30, "身份证号", "身份证号码", "证件号码", "公民身份号码")),
  STUDENT_NUMBER(optional("学籍号", ColumnType.STUDENT_NUMBER, 30, "全国学籍号")),
  GRADE(required("年级", ColumnType.GRADE, 20)),
  CLASS_NAME(required("班级", ColumnType.TEXT, 60, "班级名称")),
  MAJOR_NAME(required("专业", ColumnType.TEXT, 60, "专业名称")),
  STUDY_FORM(required("学习形式", ColumnType.STUDY_FORM, 20)),
  CATEGORY(required("受助类别", ColumnType.AID_CATEGORY, 40, "享受原因", "减免原因", "学生类型")),
  HARDSHIP(conditional("困难程度", ColumnType.HARDSHIP, 20)),
  GUARANTEE(conditional("重点保障类别", ColumnType.GUARANTEE, 40)),
  STANDARD(required("免学费标准", ColumnType.MONEY, 0)),
  AMOUNT(required("本学期免学费金额", ColumnType.MONEY, 0, "免学费金额", "应发金额", "资助金额")),
  FROM_MONTH(optional("始发年月", ColumnType.MONTH, 0)),
  TO_MONTH(optional("停发年月", ColumnType.MONTH, 0)),
  PUBLIC_FROM(required("公示起始日期", ColumnType.DATE, 0, "公示起")),
  PUBLIC_TO(required("公示截止日期", ColumnType.DATE, 0, "公示止")),
  OBJECTION(required("有无异议", ColumnType.FLAG, 10)),
  DECLARED_AT(required("申报时间", ColumnType.TIME, 0)),
  PRINCIPAL_AT(required("校长审核时间", ColumnType.TIME, 0)),
  APPROVED_AT(required("审批时间", ColumnType.TIME, 0)),
  APPROVER(required("审批单位", ColumnType.TEXT, 60)),
  FUND_SOURCE(optional("经费来源", ColumnType.FUND_SOURCE, 40));

  private final Spec spec;

  WaiverColumn(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
