package org.hedui.rules.intake;

import static org.hedui.rules.Column.Spec.optional;
import static org.hedui.rules.Column.Spec.required;

import org.hedui.rules.Column;
import org.hedui.rules.ColumnType;

/** Additions to the table of administrative divisions (GB/T 2260). */
public enum DivisionColumn implements Column {
  CODE(required("代码", ColumnType.TEXT, 12, "行政区划代码", "区划代码")),
  NAME(required("名称", ColumnType.TEXT, 60, "行政区划名称", "区划名称")),
  FIRST_YEAR(required("启用年", ColumnType.INTEGER, 4, "启用年份")),
  LAST_YEAR(optional("停用年", ColumnType.INTEGER, 4, "停用年份"));

  private final Spec spec;

  DivisionColumn(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
