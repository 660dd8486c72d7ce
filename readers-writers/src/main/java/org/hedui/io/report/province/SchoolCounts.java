package org.hedui.io.report.province;

/**
 * The cases of a school.
 *
 * @param code school code
 * @param name its name
 * @param city where it is, empty where not known
 * @param students students in its roster or, without one, in the ministry's extract
 * @param cases its cases
 */
public record SchoolCounts(String code, String name, String city, long students, CaseCounts cases) {

  /** Whether it stands for cases that belong to no school. */
  boolean nobody() {
    return code.isEmpty();
  }
}
