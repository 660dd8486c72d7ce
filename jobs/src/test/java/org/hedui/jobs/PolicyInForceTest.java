package org.hedui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.hedui.jobs.intake.FileJudge;
import org.hedui.rules.CodeDigest;
import org.hedui.rules.RuleBook;
import org.junit.jupiter.api.Test;

class PolicyInForceTest {
  @Test
  void aMendedReaderMakesRowFindingsAnewAsAMendedRuleDoes() {
    NightOptions options =
        new NightOptions(
            LocalDate.of(2025, 10, 31), null, null, null, Locale.CHINESE, Set.of(), null, 1);
    PolicyInForce policy = new PolicyInForce(options);
    assertThat(policy.rulesVersion())
        .endsWith("-" + policy.policy().version())
        .doesNotStartWith(CodeDigest.of(RuleBook.class))
        .doesNotStartWith(CodeDigest.of(RuleBook.class, FileJudge.class));
  }
}
