package org.hedui.rules.intake;

import java.util.List;
import java.util.Locale;
import org.hedui.rules.Column;
import org.hedui.rules.Feed;
import org.hedui.rules.Findings;
import org.hedui.rules.Night;
import org.hedui.rules.Row;
import org.hedui.rules.RowRule;
import org.hedui.rules.RuleCode;

/** An example or test row was left in the file: its name is one that templates use. */
public final class SampleRow implements RowRule {
  private static final List<String> BEGINNINGS = List.of("测试", "示例", "样例", "例：", "例:", "TEST");

  @Override
  public RuleCode code() {
    return RuleCode.FIL_19;
  }

  @Override
  public boolean appliesTo(Feed feed) {
    return switch (feed) {
      case ROSTER, VOCATIONAL, WAIVER, GRANT, PAYMENT_ORDERS -> true;
      default -> false;
    };
  }

  @Override
  public void check(Row row, Night night, Findings findings) {
    Column column = CellPlan.name(row.feed());
    String name = row.text(column);
    if (name.isEmpty()) {
      return;
    }
    if (night.policy().sampleNames().contains(name) || begins(name)) {
      findings.add(code(), column.header(), name, null);
    }
  }

  private static boolean begins(String name) {
    char first = name.charAt(0);
    if ("测示样例Tt".indexOf(first) < 0) {
      return false;
    }
    String upper = name.toUpperCase(Locale.ROOT);
    return BEGINNINGS.stream().anyMatch(upper::startsWith);
  }
}
