package org.hedui.rules;

import java.math.BigDecimal;

/** Money is a whole number of fen; yuan appear only where people and files read them. */
public final class Fen {
  private Fen() {}

  /** Yuan with two decimals: 123456 is {@code 1234.56}. */
  public static String yuan(long fen) {
    return BigDecimal.valueOf(fen, 2).toPlainString();
  }
}
