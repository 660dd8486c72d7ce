package org.hedui.io.report;

/**
 * The row that a case is about, masked as every long-lived file needs it.
 *
 * @param schoolCode code of the school that must see to it, empty where there is none
 * @param schoolName its name
 * @param feed folder name of the feed
 * @param sourceFile path below the inbox, with {@code #sheet} for workbooks
 * @param sourceRow row as a person counts it, 0 for the whole file
 * @param studentName masked name, empty for the whole file
 * @param idNumber masked number
 */
public record Subject(
    String schoolCode,
    String schoolName,
    String feed,
    String sourceFile,
    long sourceRow,
    String studentName,
    String idNumber) {}
