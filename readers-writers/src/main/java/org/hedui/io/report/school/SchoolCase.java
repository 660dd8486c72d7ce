package org.hedui.io.report.school;

import org.hedui.io.report.FindingLine;

/**
 * A case as its own school may see it.
 *
 * @param line the case, masked
 * @param studentName own student's name in full, empty where the case is about a file
 * @param idNumber own student's number in full
 * @param counterpartSchoolName name of the other school, empty where there is none
 */
public record SchoolCase(
    FindingLine line, String studentName, String idNumber, String counterpartSchoolName) {}
