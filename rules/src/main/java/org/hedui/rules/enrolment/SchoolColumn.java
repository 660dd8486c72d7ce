package org.hedui.rules.enrolment;

import static org.hedui.rules.Column.Spec.optional;
import static org.hedui.rules.Column.Spec.required;

import org.hedui.rules.Column;
import org.hedui.rules.ColumnType;

/** F16: school master data. */
public enum SchoolColumn implements Column {
  SCHOOL_CODE(required("学校代码", ColumnType.SCHOOL_CODE, 20, "院校代码", "机构代码")),
  SCHOOL_NAME(required("学校名称", ColumnType.TEXT, 60, "院校名称", "技工院校名称")),
  MINISTRY_CODE(optional("学校标识码", ColumnType.SCHOOL_CODE, 20, "学校(机构)标识码")),
  CREDIT_CODE(optional("统一社会信用代码", ColumnType.TEXT, 18)),
  KIND(optional("类别", ColumnType.SCHOOL_KIND, 20, "学校类别")),
  OWNER(optional("办别", ColumnType.SCHOOL_OWNER, 20, "学校办别")),
  AFFILIATION(required("隶属关系", ColumnType.AFFILIATION, 20)),
  CITY(required("所在市", ColumnType.TEXT, 40)),
  COUNTY(optional("所在县", ColumnType.TEXT, 40)),
  ADDRESS(optional("地址", ColumnType.TEXT, 200, "详细地址")),
  PRINCIPAL(optional("校长", ColumnType.TEXT, 50)),
  CONTACT(optional("联系人", ColumnType.TEXT, 50)),
  PHONE(optional("联系电话", ColumnType.TEXT, 30)),
  INSPECTION(optional("年检结论", ColumnType.INSPECTION, 20)),
  INSPECTION_YEAR(optional("年检年份", ColumnType.INTEGER, 4)),
  PLAN(optional("招生计划", ColumnType.INTEGER, 9)),
  STATE(optional("状态", ColumnType.SCHOOL_STATE, 20)),
  VALID_FROM(optional("生效日期", ColumnType.DATE, 0)),
  VALID_TO(optional("失效日期", ColumnType.DATE, 0));

  private final Spec spec;

  SchoolColumn(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
