package org.hedui.io.report.school;

import org.hedui.io.report.Counterpart;
import org.hedui.io.report.FindingLine;
import org.hedui.rules.identity.Masks;

/**
 * A case as its own school may see it.
 *
 * @param line the case, masked
 * @param student the school's own student
 * @param other the other record where it is the school's own as well, else nobody
 * @param counterpartSchoolName name of the other school, empty where there is none
 */
public record SchoolCase(
    FindingLine line, Person student, Person other, String counterpartSchoolName) {

  /**
   * A student in plain.
   *
   * @param name name in full, empty where the case is about a file
   * @param number document number in full
   */
  public record Person(String name, String number) {
    /** Somebody who may not be shown, or nobody. */
    public static final Person NOBODY = new Person("", "");
  }

  /** The value of the school's own row: masked values of its own student stand in full. */
  String ours() {
    return plain(line.ours(), student);
  }

  /** The value it was compared with: in full only where that is a row of the same school. */
  String theirs() {
    return plain(line.theirs(), other);
  }

  /** Whether the other record is the school's own. */
  boolean withinSchool() {
    Counterpart counterpart = line.counterpart();
    return counterpart != null && counterpart.schoolCode().equals(line.subject().schoolCode());
  }

  private static String plain(String value, Person person) {
    int bracket = value.indexOf('（');
    String masked = bracket > 0 ? value.substring(0, bracket) : value;
    if (masked.isEmpty() || masked.indexOf('*') < 0) {
      return value;
    }
    for (String text : new String[] {person.number(), person.name()}) {
      if (!text.isEmpty()
          && (masked.equals(Masks.number(text)) || masked.equals(Masks.name(text)))) {
        return text + value.substring(masked.length());
      }
    }
    return value;
  }
}
