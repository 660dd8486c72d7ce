package org.hedui.io.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The classes of the reconciliation: every approved person-month and payment is in exactly one. */
public enum PaymentClass {
  MATCHED("发放一致", "paid as due"),
  UNDERPAID("少发", "underpaid"),
  OVERPAID("多发", "overpaid"),
  NOT_PAID("应发未发", "due, not paid"),
  PAID_NOT_APPROVED("未批先发", "paid without approval"),
  PAID_TWICE("重复发放", "paid twice"),
  PAID_AFTER_EXIT("停发后仍发", "paid after exit"),
  FAILED("退票未重发", "returned, not re-sent"),
  REISSUED("退票已重发", "returned, then paid"),
  PENDING("已报盘待回盘", "sent, no return yet"),
  UNKNOWN_RETURN("有回盘无报盘", "return without an order");

  private static final Map<String, PaymentClass> BY_TEXT =
      Arrays.stream(values()).collect(Collectors.toMap(PaymentClass::text, c -> c));

  private final String text = name().toLowerCase(Locale.ROOT);
  private final String chinese;
  private final String english;

  PaymentClass(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** The word in machine files: {@code paid_twice}. */
  public String text() {
    return text;
  }

  /** The words for people. */
  public String label(Lang lang) {
    return lang.of(chinese, english);
  }

  /** The class with this word; throws {@link IllegalArgumentException} where there is none. */
  public static PaymentClass of(String text) {
    PaymentClass known = BY_TEXT.get(text);
    if (known == null) {
      throw new IllegalArgumentException("no such payment class: " + text);
    }
    return known;
  }
}
