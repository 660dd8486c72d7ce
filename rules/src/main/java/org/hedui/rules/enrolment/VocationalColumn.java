package org.hedui.rules.enrolment;

import static org.hedui.rules.Column.Spec.conditional;
import static org.hedui.rules.Column.Spec.optional;
import static org.hedui.rules.Column.Spec.required;

import org.hedui.rules.Column;
import org.hedui.rules.ColumnType;

/**
 * F2: extract of the education ministry's vocational-student system. Its status follows the
 * education list.
 */
public enum VocationalColumn implements Column {
  SCHOOL_CODE(required("学校标识码", ColumnType.SCHOOL_CODE, 20, "学校代码", "学校(机构)标识码")),
  SCHOOL_NAME(required("学校名称", ColumnType.TEXT, 60, "院校名称")),
  NAME(required("姓名", ColumnType.NAME, 50, "学生姓名")),
  SEX(required("性别", ColumnType.SEX, 10)),
  BIRTH(required("出生日期", ColumnType.DATE, 0)),
  ID_TYPE(required("身份证件类型", ColumnType.ID_TYPE, 30, "证件类型")),
  ID_NUMBER(required("身份证件号", ColumnType.ID_NUMBER, 30, "身份证号", "身份证号码", "证件号码", "公民身份号码")),
  NAME_PINYIN(optional("姓名拼音", ColumnType.TEXT, 100)),
  CLASS_NAME(optional("班级名称", ColumnType.TEXT, 60, "班级")),
  CAMPUS_NUMBER(optional("学号", ColumnType.TEXT, 20, "校内学号")),
  STUDENT_KIND(required("学生类别", ColumnType.STUDENT_KIND, 30)),
  STUDY_FORM(required("学习形式", ColumnType.STUDY_FORM, 20)),
  ADMISSION_WAY(optional("入学方式", ColumnType.ADMISSION_WAY, 30)),
  ATTENDANCE(optional("就读方式", ColumnType.ATTENDANCE, 20)),
  COUNTRY(optional("国籍/地区", ColumnType.TEXT, 40)),
  OVERSEAS(optional("港澳台侨外", ColumnType.OVERSEAS, 30)),
  MARITAL(optional("婚姻状况", ColumnType.MARITAL, 20)),
  TRAIN_RANGE(optional("乘火车区间", ColumnType.TEXT, 60)),
  MIGRANT_CHILD(optional("是否随迁子女", ColumnType.FLAG, 10)),
  ORIGIN_REGION(optional("生源地行政区划码", ColumnType.REGION, 100, "生源地")),
  BIRTH_REGION(optional("出生地行政区划码", ColumnType.REGION, 100)),
  ANCESTRAL_REGION(optional("籍贯地行政区划码", ColumnType.REGION, 100)),
  HOUSEHOLD_ADDRESS(optional("户口所在地区县以下详细地址", ColumnType.TEXT, 200)),
  POLICE_STATION(optional("所属派出所", ColumnType.TEXT, 60)),
  HOUSEHOLD_REGION(optional("户口所在地行政区划码", ColumnType.REGION, 100, "户口所在地")),
  HOUSEHOLD_KIND(optional("户口性质", ColumnType.HOUSEHOLD_KIND, 20)),
  RESIDENCE_KIND(optional("学生居住地类型", ColumnType.RESIDENCE_KIND, 20)),
  ENROL_MONTH(required("入学年月", ColumnType.MONTH, 0)),
  MAJOR_NAME(required("专业简称", ColumnType.TEXT, 60, "专业名称", "专业")),
  LENGTH(required("学制", ColumnType.STUDY_LENGTH, 10)),
  ETHNIC(optional("民族", ColumnType.ETHNIC_GROUP, 30)),
  POLITICAL(optional("政治面貌", ColumnType.POLITICAL, 30)),
  HEALTH(optional("健康状况", ColumnType.HEALTH, 30)),
  STUDENT_SOURCE(optional("学生来源", ColumnType.STUDENT_SOURCE, 30)),
  RECRUITMENT(optional("招生对象", ColumnType.RECRUITMENT, 30)),
  PHONE(optional("联系电话", ColumnType.TEXT, 30)),
  REGISTERED_POOR(optional("是否建档立卡贫困户", ColumnType.FLAG, 10)),
  ENROLMENT_WAY(optional("招生方式", ColumnType.TEXT, 30)),
  JOINT(optional("联招合作类型", ColumnType.JOINT_KIND, 30)),
  EXAM_TICKET(conditional("准考证号", ColumnType.TEXT, 30)),
  EXAM_NUMBER(conditional("考生号", ColumnType.TEXT, 30)),
  EXAM_SCORE(conditional("考试总分", ColumnType.TEXT, 10)),
  JOINT_FORM(conditional("联招合作办学形式", ColumnType.TEXT, 30)),
  PARTNER_CODE(conditional("联招合作学校代码", ColumnType.TEXT, 20)),
  SITE(optional("校外教学点", ColumnType.TEXT, 100)),
  STAGED(optional("分段培养方式", ColumnType.STAGED, 30)),
  ENGLISH_NAME(optional("英文姓名", ColumnType.TEXT, 100)),
  EMAIL(optional("电子信箱/其他联系方式", ColumnType.TEXT, 100)),
  HOME_ADDRESS(optional("家庭现地址", ColumnType.TEXT, 200)),
  HOME_POSTCODE(optional("家庭邮政编码", ColumnType.TEXT, 10)),
  HOME_PHONE(optional("家庭电话", ColumnType.TEXT, 30)),
  MEMBER1_NAME(conditional("成员1姓名", ColumnType.TEXT, 50)),
  MEMBER1_RELATION(conditional("成员1关系", ColumnType.TEXT, 20)),
  MEMBER1_GUARDIAN(conditional("成员1是否监护人", ColumnType.FLAG, 10)),
  MEMBER1_PHONE(conditional("成员1联系电话", ColumnType.TEXT, 30)),
  MEMBER1_BIRTH(optional("成员1出生年月", ColumnType.MONTH, 0)),
  MEMBER1_ID_TYPE(optional("成员1身份证件类型", ColumnType.ID_TYPE, 30)),
  MEMBER1_ID_NUMBER(optional("成员1身份证件号", ColumnType.TEXT, 30)),
  MEMBER1_ETHNIC(optional("成员1民族", ColumnType.ETHNIC_GROUP, 30)),
  MEMBER1_POLITICAL(optional("成员1政治面貌", ColumnType.POLITICAL, 30)),
  MEMBER1_HEALTH(optional("成员1健康状况", ColumnType.HEALTH, 30)),
  MEMBER1_WORKPLACE(optional("成员1工作或学习单位", ColumnType.TEXT, 100)),
  MEMBER1_POST(optional("成员1职务", ColumnType.TEXT, 50)),
  MEMBER2_NAME(conditional("成员2姓名", ColumnType.TEXT, 50)),
  MEMBER2_RELATION(conditional("成员2关系", ColumnType.TEXT, 20)),
  MEMBER2_GUARDIAN(conditional("成员2是否监护人", ColumnType.FLAG, 10)),
  MEMBER2_PHONE(conditional("成员2联系电话", ColumnType.TEXT, 30)),
  MEMBER2_BIRTH(optional("成员2出生年月", ColumnType.MONTH, 0)),
  MEMBER2_ID_TYPE(optional("成员2身份证件类型", ColumnType.ID_TYPE, 30)),
  MEMBER2_ID_NUMBER(optional("成员2身份证件号", ColumnType.TEXT, 30)),
  MEMBER2_ETHNIC(optional("成员2民族", ColumnType.ETHNIC_GROUP, 30)),
  MEMBER2_POLITICAL(optional("成员2政治面貌", ColumnType.POLITICAL, 30)),
  MEMBER2_HEALTH(optional("成员2健康状况", ColumnType.HEALTH, 30)),
  MEMBER2_WORKPLACE(optional("成员2工作或学习单位", ColumnType.TEXT, 100)),
  MEMBER2_POST(optional("成员2职务", ColumnType.TEXT, 50)),
  STUDENT_NUMBER(optional("全国学籍号", ColumnType.STUDENT_NUMBER, 30, "学籍号")),
  STATUS(required("学生状态", ColumnType.EDUCATION_STATUS, 20, "学籍状态", "学生当前状态")),
  GRADE(required("年级", ColumnType.GRADE, 20)),
  LAST_CHANGE(optional("最近异动", ColumnType.TEXT, 60));

  private final Spec spec;

  VocationalColumn(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
