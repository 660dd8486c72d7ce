package org.hedui.rules.identity;

import org.hedui.rules.Feed;
import org.hedui.rules.Findings;
import org.hedui.rules.Night;
import org.hedui.rules.Row;
import org.hedui.rules.RowRule;
import org.hedui.rules.RuleCode;
import org.hedui.rules.enrolment.VocationalColumn;

/**
 * A residence permit of Hong Kong (81), Macao (82) or Taiwan (83), and 港澳台侨外 says another origin; a
 * blank says none.
 */
public final class PermitOrigin implements RowRule {

  @Override
  public RuleCode code() {
    return RuleCode.IDN_11;
  }

  @Override
  public boolean appliesTo(Feed feed) {
    return feed == Feed.VOCATIONAL;
  }

  @Override
  public void check(Row row, Night night, Findings findings) {
    Person who = Person.of(row);
    String origin = row.string(VocationalColumn.OVERSEAS);
    if (who.number().shape() != IdNumber.Shape.PERMIT || origin == null) {
      return;
    }
    String expected =
        switch (who.number().text().charAt(1)) {
          case '1' -> "香港";
          case '2' -> "澳门";
          default -> "台湾";
        };
    if (!origin.startsWith(expected)) {
      findings.add(code(), VocationalColumn.OVERSEAS.header(), origin, expected);
    }
  }
}
