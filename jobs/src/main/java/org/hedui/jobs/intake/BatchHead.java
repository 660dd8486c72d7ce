package org.hedui.jobs.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the head, foot or manifest of a payment file says of the whole batch.
 *
 * @param batch batch number
 * @param unit school or unit that pays
 * @param fileDate date of the file
 * @param month month paid, for lines without one
 * @param count number of lines
 * @param amountFen sum of the lines in fen
 */
record BatchHead(
    @Nullable String batch,
    @Nullable String unit,
    @Nullable LocalDate fileDate,
    @Nullable LocalDate month,
    @Nullable Long count,
    @Nullable Long amountFen) {}
