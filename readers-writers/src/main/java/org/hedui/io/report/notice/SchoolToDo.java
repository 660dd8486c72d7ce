package org.hedui.io.report.notice;

/**
 * What a school has left to do before a deadline.
 *
 * @param expected whether it hands in for this business
 * @param delivered rows that it has handed in for this business
 * @param open cases that are due by the deadline
 * @param urgent of these, blocking or of high severity
 * @param overdue of these, due already
 */
public record SchoolToDo(
    String code,
    String name,
    String city,
    boolean expected,
    long delivered,
    long open,
    long urgent,
    long overdue) {}
