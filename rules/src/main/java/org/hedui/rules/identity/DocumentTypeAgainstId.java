package org.hedui.rules.identity;

import org.hedui.rules.Column;
import org.hedui.rules.Feed;
import org.hedui.rules.Findings;
import org.hedui.rules.Night;
import org.hedui.rules.Row;
import org.hedui.rules.RowRule;
import org.hedui.rules.RuleCode;

/**
 * The document type says one thing, a right number another: a residence permit as a resident card,
 * a resident number as a passport.
 */
public final class DocumentTypeAgainstId implements RowRule {

  @Override
  public RuleCode code() {
    return RuleCode.IDN_09;
  }

  @Override
  public boolean appliesTo(Feed feed) {
    return PersonColumns.judgesNumbers(feed);
  }

  @Override
  public void check(Row row, Night night, Findings findings) {
    Person who = Person.of(row);
    Column column = PersonColumns.required(row).idType();
    if (column != null && who.number().checkHolds() && disagrees(who)) {
      findings.add(code(), column.header(), row.string(column), who.number().text());
    }
  }

  private static boolean disagrees(Person who) {
    IdNumber.Shape shape = who.number().shape();
    boolean foreign = shape == IdNumber.Shape.FOREIGNER || shape == IdNumber.Shape.OLD_FOREIGNER;
    return switch (who.kind()) {
      case RESIDENT_CARD, HOUSEHOLD_BOOK -> foreign || shape == IdNumber.Shape.PERMIT;
      case PERMIT -> foreign || shape.isResident();
      case FOREIGNER_CARD -> shape == IdNumber.Shape.RESIDENT || shape == IdNumber.Shape.PERMIT;
      case OTHER_PAPER -> shape.hasEighteen() && who.number().birthDay() != 0;
      case NONE, UNKNOWN -> false;
    };
  }
}
