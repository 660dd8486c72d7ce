package org.hedui.io.report;

/**
 * The other row of a case.
 *
 * @param feed folder name of the feed
 * @param file path below the inbox, with {@code #sheet} for workbooks
 * @param row row as a person counts it
 * @param schoolCode the school it speaks of, empty where there is none
 */
public record Counterpart(String feed, String file, long row, String schoolCode) {}
