package org.hedui.rules.policy;

import java.util.Map;

/**
 * What a programme pays from a term on.
 *
 * @param programme 助学金 or 免学费
 * @param from first term in which it holds
 * @param yearlyFen for a school year
 * @param monthlyFen for a month
 * @param termFen for a term
 * @param tiers yearly amounts by tier (档次) where a province pays by tier, else empty
 * @param schoolStandard whether the school's own standard, as its list states it, comes first
 * @param lastYear last year of study that may receive it
 * @param maxTerms most terms for one person
 */
public record AidStandard(
    String programme,
    Term from,
    long yearlyFen,
    long monthlyFen,
    long termFen,
    Map<String, Long> tiers,
    boolean schoolStandard,
    int lastYear,
    int maxTerms) {}
