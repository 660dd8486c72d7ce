package org.hedui.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SqlFilesTest {

  @Test
  void aRuleKnowsItsCodeAndItsSelect() {
    SetRule rule = SqlFiles.rule(RuleCode.REG_13);
    assertThat(rule.code()).isEqualTo(RuleCode.REG_13);
    assertThat(rule.sql()).startsWith("-- ").contains("select").doesNotContain(";", "::");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> SqlFiles.rule(RuleCode.DUP_15))
        .hasMessageContaining("org/hedui/rules/enrolment/DUP-15.sql");
  }

  @Test
  void whatARuleReadsRunsBeforeIt() {
    List<SetRule> order = RuleBook.setRules();
    List<RuleCode> codes = order.stream().map(SetRule::code).toList();
    for (SetRule rule : order) {
      for (RuleCode before : rule.after()) {
        if (codes.contains(before)) {
          assertThat(codes.indexOf(before))
              .as("%s reads %s and must stand after it in the rule book", rule.code(), before)
              .isLessThan(codes.indexOf(rule.code()));
        }
      }
    }
  }
}
