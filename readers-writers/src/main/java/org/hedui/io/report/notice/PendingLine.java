package org.hedui.io.report.notice;

import java.time.LocalDate;
import org.hedui.rules.RuleCode;
import org.jspecify.annotations.Nullable;

/**
 * Open cases of a school under one rule by when they are due.
 *
 * @param schoolCode empty for those of no school
 * @param week due within seven days
 * @param earliest the first due date; null where none is due
 */
public record PendingLine(
    String schoolCode,
    String schoolName,
    String city,
    RuleCode rule,
    long open,
    long overdue,
    long week,
    long later,
    @Nullable LocalDate earliest) {}
