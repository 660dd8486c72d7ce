package org.hedui.rules.aid;

import static org.hedui.rules.Column.Spec.optional;
import static org.hedui.rules.Column.Spec.required;

import org.hedui.rules.Column;
import org.hedui.rules.ColumnType;

/** F10: lines of a disbursement batch sent to the bank (报盘). */
public enum PaymentOrderColumn implements Column {
  LINE(required("序号", ColumnType.TEXT, 20)),
  CARD_NUMBER(
      required("收款账号", ColumnType.CARD, 40, "收款账号/卡号", "卡号", "收款卡号", "银行卡号", "账号", "帐号", "收款帐号")),
  NAME(required("户名", ColumnType.NAME, 60, "户名/姓名", "姓名", "收款人姓名", "收款户名")),
  ID_TYPE(optional("证件类型", ColumnType.ID_TYPE, 30)),
  ID_NUMBER(required("证件号码", ColumnType.ID_NUMBER, 30, "身份证号", "身份证件号", "身份证号码", "公民身份号码")),
  AMOUNT(required("金额", ColumnType.MONEY, 0, "发放金额")),
  MONTH(optional("发放年月", ColumnType.MONTH, 0)),
  PURPOSE(optional("用途", ColumnType.TEXT, 60, "用途/摘要", "摘要")),
  STUDENT_NUMBER(optional("学籍号", ColumnType.STUDENT_NUMBER, 30, "全国学籍号")),
  REMARK(optional("备注", ColumnType.TEXT, 200));

  private final Spec spec;

  PaymentOrderColumn(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
