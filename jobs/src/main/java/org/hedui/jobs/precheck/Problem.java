package org.hedui.jobs.precheck;

import java.util.List;
import org.hedui.rules.RuleCode;
import org.hedui.rules.Severity;

/**
 * What one rule says of a file.
 *
 * @param severity the greatest weight among its findings
 * @param count how many findings
 * @param places the first of them
 */
public record Problem(RuleCode rule, Severity severity, long count, List<Place> places) {}
