package org.hedui.io.report.finance;

import java.time.LocalDate;
import org.hedui.io.report.ReconciliationLine;
import org.jspecify.annotations.Nullable;

/**
 * A line of the reconciliation that is not simply paid, with its case where there is one.
 *
 * @param line the line
 * @param caseId case about it, empty where there is none (yet)
 * @param due last day to settle the case
 */
public record Difference(ReconciliationLine line, String caseId, @Nullable LocalDate due) {}
