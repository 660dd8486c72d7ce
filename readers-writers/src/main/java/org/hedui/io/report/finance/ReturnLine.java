package org.hedui.io.report.finance;

import java.time.LocalDate;
import org.hedui.io.report.SourceRow;
import org.jspecify.annotations.Nullable;

/**
 * A payment that the bank returned.
 *
 * @param schoolCode school
 * @param schoolName its name
 * @param batch batch number
 * @param studentName masked name
 * @param idNumber masked number
 * @param card masked card number
 * @param month month that it pays, null for a lump sum
 * @param amountFen amount returned
 * @param code the bank's code
 * @param reason the bank's reason
 * @param returnedOn day of the return, if known
 * @param resent whether it has been sent again and paid
 * @param order the order line, null where there is none
 * @param bankReturn the return line
 */
public record ReturnLine(
    String schoolCode,
    String schoolName,
    String batch,
    String studentName,
    String idNumber,
    String card,
    @Nullable LocalDate month,
    long amountFen,
    String code,
    String reason,
    @Nullable LocalDate returnedOn,
    boolean resent,
    @Nullable SourceRow order,
    SourceRow bankReturn) {}
