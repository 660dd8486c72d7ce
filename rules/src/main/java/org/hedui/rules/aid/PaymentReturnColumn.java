package org.hedui.rules.aid;

import static org.hedui.rules.Column.Spec.optional;
import static org.hedui.rules.Column.Spec.required;

import org.hedui.rules.Column;
import org.hedui.rules.ColumnType;

/** F11: lines of a bank return (回盘). */
public enum PaymentReturnColumn implements Column {
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
  REMARK(optional("备注", ColumnType.TEXT, 200)),
  STATE(required("处理状态", ColumnType.PAYMENT_STATE, 20)),
  FAILURE_CODE(optional("失败代码", ColumnType.TEXT, 20)),
  FAILURE_REASON(optional("失败原因", ColumnType.TEXT, 100)),
  BOOKED_ON(optional("入账日期", ColumnType.DATE, 0)),
  SERIAL(optional("流水号", ColumnType.TEXT, 40));

  private final Spec spec;

  PaymentReturnColumn(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
