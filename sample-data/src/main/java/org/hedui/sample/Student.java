package org.hedui.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** What is true of one student; the rows of all feeds are derived from it. */
final class Student {
  School school;

  /** Its place among all students of the province, from 1. */
  int serial;

  String name = "";
  String ethnic = "汉族";
  boolean male;
  LocalDate birth = LocalDate.EPOCH;
  String division = "379901";
  String idType = "居民身份证";
  String id = "";
  String studentNumber = "";
  String campusNumber = "";
  boolean rural;
  boolean poor;
  String level = "中级";
  String start = "初中";
  int length = 3;
  Major major = Major.ALL.get(0);
  int enrolYear = 2025;
  int group = 1;
  String classSuffix = "班";
  String studyForm = "全日制";
  String status = "在读";
  String guardian = "";
  String phone = "";
  String card = "";
  LocalDateTime principalAt = LocalDateTime.MIN;
  LocalDateTime bureauAt = LocalDateTime.MIN;
  boolean waiver;
  boolean autumnGrant;
  boolean springGrant;

  Student(School school) {
    this.school = school;
  }

  /** The year of study in autumn 2025. */
  int grade() {
    return 2025 - enrolYear + 1;
  }

  /** The class, as the year of entry, the major and a number. */
  String className() {
    return enrolYear % 100 + "级" + major.shortName() + group + classSuffix;
  }

  /** Whether the student gets any aid. */
  boolean aided() {
    return waiver || autumnGrant || springGrant;
  }

  /** Where the household is, as files write it. */
  String region() {
    return Divisions.text(division);
  }

  /** Gives the student another number and with it the student number built on it. */
  void renumber(String newId) {
    id = newId;
    studentNumber = "G" + newId;
  }

  /** Gives the student a number of the technical-school system, which tells nothing. */
  void opaqueNumber() {
    studentNumber = "TS" + enrolYear + campusNumber;
  }
}
