package org.hedui.rules.aid;

import org.hedui.rules.Column;
import org.hedui.rules.Feed;
import org.hedui.rules.Findings;
import org.hedui.rules.Night;
import org.hedui.rules.Row;
import org.hedui.rules.RowRule;
import org.hedui.rules.RuleCode;
import org.hedui.rules.Severity;
import org.hedui.rules.identity.BankCard;

/**
 * The aid card of a grant list has not 16 to 19 digits or a wrong check digit. The payee column of
 * an order holds accounts too, which follow no check rule and no length: there a wrong check digit
 * is only a hint, and the length is judged where the number begins like a card (62).
 */
public final class CardNumber implements RowRule {

  @Override
  public RuleCode code() {
    return RuleCode.DIS_06;
  }

  @Override
  public boolean appliesTo(Feed feed) {
    return feed == Feed.GRANT || feed == Feed.PAYMENT_ORDERS;
  }

  @Override
  public void check(Row row, Night night, Findings findings) {
    boolean account = row.feed() == Feed.PAYMENT_ORDERS;
    Column column = account ? PaymentOrderColumn.CARD_NUMBER : GrantColumn.CARD_NUMBER;
    if (row.blank(column)) {
      return;
    }
    String number = BankCard.normalise(row.text(column));
    boolean judged = !account || number.startsWith("62");
    if (!BankCard.numeric(number) || judged && !BankCard.cardLength(number)) {
      findings.add(code(), column.header(), number, null);
    } else if (BankCard.cardLength(number) && !BankCard.luhn(number)) {
      findings.add(code(), account ? Severity.L : code().severity(), column.header(), number, null);
    }
  }
}
