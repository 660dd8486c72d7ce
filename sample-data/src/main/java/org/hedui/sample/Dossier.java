package org.hedui.sample;

import java.util.ArrayList;
import java.util.List;
import org.hedui.sample.files.Line;
import org.jspecify.annotations.Nullable;

/** A student with all rows that speak of him or her. */
final class Dossier {
  final Student student;
  @Nullable Line roster;
  @Nullable Line vocational;
  @Nullable Line population;
  @Nullable Line answer;
  @Nullable Line waiver;
  @Nullable Grant autumn;
  @Nullable Grant spring;
  boolean planted;

  Dossier(Student student) {
    this.student = student;
    rebuild();
  }

  /** Makes the rows anew after the student was changed. */
  void rebuild() {
    School school = student.school;
    roster = school.technical() ? EnrolmentLines.roster(student) : null;
    vocational = school.registered() ? EnrolmentLines.vocational(student) : null;
    population = RegistryLines.extract(student);
    answer = null;
    waiver = student.waiver ? AidLines.waiver(student) : null;
    autumn = student.autumnGrant ? Grant.autumn(student) : null;
    spring = student.springGrant ? Grant.spring(student) : null;
  }

  /** The roster row of a student of a technical school. */
  Line rosterRow() {
    return there(roster);
  }

  /** The row of the vocational extract. */
  Line vocationalRow() {
    return there(vocational);
  }

  /** The row of the population registry. */
  Line populationRow() {
    return there(population);
  }

  /** The row of the waiver list. */
  Line waiverRow() {
    return there(waiver);
  }

  /** The grant of this autumn. */
  Grant autumnGrant() {
    return there(autumn);
  }

  /** The grant of last spring. */
  Grant springGrant() {
    return there(spring);
  }

  /** The grants, earliest first. */
  List<Grant> grants() {
    List<Grant> grants = new ArrayList<>(2);
    if (spring != null) {
      grants.add(spring);
    }
    if (autumn != null) {
      grants.add(autumn);
    }
    return grants;
  }

  private static <T> T there(@Nullable T row) {
    if (row == null) {
      throw new IllegalStateException("the student has no such row");
    }
    return row;
  }
}
