package org.hedui.sample;

import java.time.LocalDate;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Says on whom errors can be planted. */
final class Fit {
  private Fit() {}

  private static boolean plain(Dossier d) {
    Student s = d.student;
    return s.status.equals("在读")
        && s.grade() <= 3
        && s.length >= s.grade()
        && s.ethnic.equals("汉族")
        && s.name.length() == 3
        && s.name.codePointCount(0, 3) == 3
        && d.answer == null;
  }

  /** A student without aid in a school that only the technical-school side knows. */
  static boolean technical(Dossier d, Stage stage) {
    return plain(d) && stage.school.kind() == School.Kind.TECHNICAL && !d.student.aided();
  }

  /** The same, with another such school to come. */
  static boolean technicalPair(Dossier d, Stage stage) {
    return technical(d, stage) && stage.guests.possible(stage.school, School.Kind.TECHNICAL);
  }

  /** The same, in a file whose rows can break. */
  static boolean breakable(Dossier d, Stage stage) {
    return technical(d, stage) && stage.breakable;
  }

  /** A student without aid in both systems. */
  static boolean both(Dossier d, Stage stage) {
    return plain(d) && stage.school.kind() == School.Kind.BOTH && !d.student.aided();
  }

  /** A student of a school that only the ministry knows. */
  static boolean vocational(Dossier d, Stage stage) {
    return plain(d) && stage.school.kind() == School.Kind.VOCATIONAL;
  }

  /** The same, with another such school to come. */
  static boolean vocationalPair(Dossier d, Stage stage) {
    return vocational(d, stage) && stage.guests.possible(stage.school, School.Kind.VOCATIONAL);
  }

  /** A student whose tuition is waived and who gets no grant. */
  static boolean waiver(Dossier d, Stage stage) {
    Student s = d.student;
    return plain(d) && s.waiver && !s.autumnGrant && !s.springGrant;
  }

  /** The same, in a school that only the technical-school side knows. */
  static boolean technicalWaiver(Dossier d, Stage stage) {
    return waiver(d, stage) && stage.school.kind() == School.Kind.TECHNICAL;
  }

  /** A student who gets only the grant of this autumn, month by month. */
  static boolean autumn(Dossier d, Stage stage) {
    Student s = d.student;
    return plain(d) && s.autumnGrant && !s.springGrant && !s.waiver && !Grant.lump(stage.school);
  }

  /** A student who got only the grant of last spring. */
  static boolean spring(Dossier d, Stage stage) {
    Student s = d.student;
    return plain(d) && s.springGrant && !s.autumnGrant && !s.waiver;
  }

  /**
   * The same, where nobody else has the name and the birth date that the plant brings up; they are
   * taken then.
   */
  static BiPredicate<Dossier, Stage> claiming(
      BiPredicate<Dossier, Stage> fits,
      Function<Student, String> name,
      Function<Student, LocalDate> birth) {
    return (d, stage) ->
        fits.test(d, stage) && stage.persons.add(name.apply(d.student), birth.apply(d.student));
  }

  /** The same, for a plant that brings up another name. */
  static BiPredicate<Dossier, Stage> claiming(
      BiPredicate<Dossier, Stage> fits, Function<Student, String> name) {
    return claiming(fits, name, s -> s.birth);
  }

  /** The same, for a plant that brings up another birth date. */
  static BiPredicate<Dossier, Stage> claimingBirth(
      BiPredicate<Dossier, Stage> fits, Function<Student, LocalDate> birth) {
    return claiming(fits, s -> s.name, birth);
  }

  /** A student of Uygur name in both systems, without aid. */
  static BiPredicate<Dossier, Stage> separated() {
    return (d, stage) ->
        d.student.name.contains("·")
            && d.student.status.equals("在读")
            && d.student.grade() <= 3
            && stage.school.kind() == School.Kind.BOTH
            && !d.student.aided();
  }
}
