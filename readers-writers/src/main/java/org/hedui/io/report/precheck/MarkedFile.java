package org.hedui.io.report.precheck;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.hedui.io.report.Lang;
import org.hedui.io.report.RuleText;

/**
 * A checked file.
 *
 * @param name name of the file
 * @param date business date of the check
 * @param header header as delivered
 * @param rows all rows in their order
 * @param fileProblems what is wrong with the file as a whole; {@code cell} is -1
 * @param texts what the rules say to people
 * @param lang language of headings
 */
public record MarkedFile(
    String name,
    LocalDate date,
    List<String> header,
    Iterator<MarkedRow> rows,
    List<CellProblem> fileProblems,
    RuleText.Source texts,
    Lang lang) {}
