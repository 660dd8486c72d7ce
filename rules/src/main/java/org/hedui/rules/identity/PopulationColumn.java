package org.hedui.rules.identity;

import static org.hedui.rules.Column.Spec.optional;
import static org.hedui.rules.Column.Spec.required;

import org.hedui.rules.Column;
import org.hedui.rules.ColumnType;

/** Extract of the population registry. */
public enum PopulationColumn implements Column {
  ID_NUMBER(required("公民身份号码", ColumnType.ID_NUMBER, 18, "身份证号", "身份证号码", "身份证件号", "证件号码")),
  NAME(required("姓名", ColumnType.NAME, 50)),
  SEX(optional("性别", ColumnType.SEX, 10)),
  BIRTH(optional("出生日期", ColumnType.DATE, 0)),
  ETHNIC(optional("民族", ColumnType.ETHNIC_GROUP, 30)),
  STATE(optional("人员状态", ColumnType.PERSON_STATE, 20)),
  NEW_NUMBER(optional("变更后号码", ColumnType.ID_NUMBER, 18));

  private final Spec spec;

  PopulationColumn(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
