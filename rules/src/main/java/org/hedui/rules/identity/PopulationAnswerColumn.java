package org.hedui.rules.identity;

import static org.hedui.rules.Column.Spec.optional;
import static org.hedui.rules.Column.Spec.required;

import org.hedui.rules.Column;
import org.hedui.rules.ColumnType;

/** F4: answers of the population registry to submitted numbers. */
public enum PopulationAnswerColumn implements Column {
  REQUEST(required("序号", ColumnType.TEXT, 40, "请求流水号", "唯一标识")),
  ID_NUMBER(required("公民身份号码", ColumnType.ID_NUMBER, 30, "身份证号", "身份证号码", "身份证件号", "证件号码")),
  NAME(required("姓名", ColumnType.NAME, 50)),
  RESULT(required("比对结果", ColumnType.REGISTRY_RESULT, 40, "核查结果", "认证结果")),
  SEX_AGREES(optional("性别是否一致", ColumnType.FLAG, 10, "性别一致")),
  BIRTH_AGREES(optional("出生日期是否一致", ColumnType.FLAG, 10, "出生日期一致")),
  ETHNIC_AGREES(optional("民族是否一致", ColumnType.FLAG, 10, "民族一致")),
  CHECKED_AT(optional("比对时间", ColumnType.TIME, 0, "核查时间")),
  BATCH(optional("批次", ColumnType.TEXT, 40, "批次号"));

  private final Spec spec;

  PopulationAnswerColumn(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
