package org.hedui.rules;

import java.time.LocalDate;
import org.hedui.rules.policy.Divisions;
import org.hedui.rules.policy.Policy;

/**
 * What a row rule may know besides its row.
 *
 * @param today the business date
 * @param policy the dated policy in force
 * @param divisions the administrative divisions, built in and added by feed
 */
public record Night(LocalDate today, Policy policy, Divisions divisions) {}
