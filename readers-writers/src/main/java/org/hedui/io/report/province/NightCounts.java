package org.hedui.io.report.province;

import java.time.LocalDate;

/**
 * What one night has changed.
 *
 * @param date business date
 * @param fresh cases opened for the first time
 * @param reopened cases opened again
 * @param closed cases closed
 * @param open cases open at its end
 */
public record NightCounts(LocalDate date, long fresh, long reopened, long closed, long open) {}
