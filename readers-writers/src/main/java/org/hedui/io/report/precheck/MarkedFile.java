package org.hedui.io.report.precheck;

import java.time.LocalDate;
import java.util.List;
import org.hedui.io.report.Lang;
import org.hedui.io.report.RuleText;

/**
 * A file that is being checked.
 *
 * @param name name of the file
 * @param feed what people call its feed
 * @param date business date of the check
 * @param header header as delivered; empty where the file cannot be read
 * @param texts what the rules say to people
 * @param lang language of headings
 */
public record MarkedFile(
    String name,
    String feed,
    LocalDate date,
    List<String> header,
    RuleText.Source texts,
    Lang lang) {}
