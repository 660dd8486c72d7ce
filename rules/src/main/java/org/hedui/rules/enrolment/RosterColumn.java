package org.hedui.rules.enrolment;

import static org.hedui.rules.Column.Spec.conditional;
import static org.hedui.rules.Column.Spec.optional;
import static org.hedui.rules.Column.Spec.required;

import org.hedui.rules.Column;
import org.hedui.rules.ColumnType;

/** F1: roster of a technical school. Its status follows the technical-school list. */
public enum RosterColumn implements Column {
  SCHOOL_CODE(required("学校代码", ColumnType.SCHOOL_CODE, 20, "院校代码", "学校标识码", "机构代码")),
  SCHOOL_NAME(required("院校名称", ColumnType.TEXT, 60, "学校名称", "技工院校名称")),
  NAME(required("姓名", ColumnType.NAME, 50, "学生姓名")),
  ID_TYPE(required("证件类型", ColumnType.ID_TYPE, 30, "身份证件类型")),
  ID_NUMBER(required("身份证号", ColumnType.ID_NUMBER, 30, "身份证件号", "身份证号码", "证件号码", "公民身份号码")),
  SEX(required("性别", ColumnType.SEX, 10)),
  BIRTH(required("出生日期", ColumnType.DATE, 0, "出生年月日")),
  ETHNIC(required("民族", ColumnType.ETHNIC_GROUP, 30)),
  HOUSEHOLD_KIND(required("户口性质", ColumnType.HOUSEHOLD_KIND, 20, "户籍性质", "户口类型", "户口类别")),
  HOUSEHOLD_REGION(required("户口所在地", ColumnType.REGION, 100, "户籍所在地", "户口所在地行政区划码")),
  ORIGIN_REGION(required("生源地", ColumnType.REGION, 100, "生源地行政区划码")),
  HARDSHIP(required("家庭经济状况", ColumnType.HARDSHIP, 20, "困难程度", "困难等级", "是否困难")),
  STUDENT_NUMBER(conditional("学籍号", ColumnType.STUDENT_NUMBER, 30, "全国学籍号", "学籍编号")),
  CAMPUS_NUMBER(optional("学号", ColumnType.TEXT, 20, "校内学号")),
  STUDY_FORM(required("学习形式", ColumnType.STUDY_FORM, 20, "教育形式", "学籍类别")),
  LEVEL(required("培养层次", ColumnType.LEVEL, 20, "层次", "培养目标")),
  START_POINT(required("学制起点", ColumnType.START_POINT, 30, "招生对象", "以前学历", "文化程度")),
  LENGTH(required("学制", ColumnType.STUDY_LENGTH, 10)),
  MAJOR_CODE(required("专业代码", ColumnType.TEXT, 20)),
  MAJOR_NAME(required("专业名称", ColumnType.TEXT, 60, "专业", "修读专业")),
  ENROL_MONTH(required("入学年月", ColumnType.MONTH, 0, "入学时间", "入学日期")),
  SEASON(required("招生季度", ColumnType.SEASON, 20, "注册学期")),
  GRADE(required("年级", ColumnType.GRADE, 20)),
  CLASS_NAME(required("班级", ColumnType.TEXT, 60, "班级名称")),
  STATUS(required("学籍状态", ColumnType.TECHNICAL_STATUS, 20, "学生状态", "当前状态")),
  JOINT(required("是否联合办学", ColumnType.JOINT_KIND, 30, "联招合作类型")),
  PARTNER_CODE(conditional("合作院校代码", ColumnType.TEXT, 20, "联招合作学校代码")),
  PARTNER_NAME(conditional("合作院校名称", ColumnType.TEXT, 60, "联招合作学校名称")),
  SITE(optional("教学点", ColumnType.TEXT, 100, "校外教学点", "办学点")),
  GUARDIAN(optional("监护人姓名", ColumnType.TEXT, 50)),
  PHONE(optional("联系电话", ColumnType.TEXT, 30, "家长电话")),
  CARD_NUMBER(optional("资助卡号", ColumnType.CARD, 30, "中职学生资助卡号", "银行卡号")),
  PRINCIPAL_OK(required("校长用户审核状态", ColumnType.FLAG, 20)),
  PRINCIPAL_AT(required("审核时间", ColumnType.TIME, 0, "校长用户审核时间")),
  BUREAU_OK(optional("上级审批状态", ColumnType.FLAG, 20)),
  BUREAU_AT(optional("审批时间", ColumnType.TIME, 0, "上级审批时间")),
  DUPLICATE_FEEDBACK(conditional("查重反馈", ColumnType.DUPLICATE_FEEDBACK, 20, "教育部查重结果"));

  private final Spec spec;

  RosterColumn(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
