package org.hedui.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Makes the students of a school, none of whom has anything wrong. */
final class Students {
  /** From here on; there are nine times as many of eight digits. */
  private static final long PHONES = 10_000_000;

  private final GeneratorOptions options;
  private final IdNumbers ids;
  private final Persons persons;
  private final List<String> divisions;
  private final long phonesOfASchool;
  private int made;
  private int cards = 1;

  Students(GeneratorOptions options, IdNumbers ids, Persons persons) {
    this.options = options;
    this.ids = ids;
    this.persons = persons;
    this.divisions = Divisions.live(options);
    this.phonesOfASchool = Math.min(100_000, 9 * PHONES / options.schools());
  }

  List<Student> of(School school, Dice dice) {
    Names names = new Names(dice);
    List<Student> students = new ArrayList<>();
    for (int i = 0; i < school.students(); i++) {
      students.add(student(school, i + 1, dice, names));
    }
    return students;
  }

  private Student student(School school, int number, Dice dice, Names names) {
    Student s = new Student(school);
    s.serial = ++made;
    programme(s, dice);
    s.campusNumber = "%d%02d%05d".formatted(s.enrolYear, school.index() % 1000, number);
    person(s, dice, names);
    s.renumber(ids.next(s.division, s.birth, s.male));
    s.major = dice.pick(Major.ALL);
    s.group = dice.between(1, 3);
    s.status = status(s, dice);
    s.guardian = names.guardian(s.name);
    s.phone = "100" + (PHONES + school.index() * phonesOfASchool + number);
    approval(s, dice);
    aid(s, dice);
    return s;
  }

  private static void programme(Student s, Dice dice) {
    int year = dice.below(100);
    s.enrolYear = year < 36 ? 2025 : year < 68 ? 2024 : year < 96 ? 2023 : 2022;
    boolean senior = dice.chance(150);
    boolean high = s.enrolYear == 2022 || dice.chance(250);
    if (s.enrolYear == 2022) {
      senior = false;
    } else if (s.enrolYear == 2023 && senior) {
      high = true;
    }
    s.level = high ? "高级" : "中级";
    s.start = senior ? "高中" : "初中";
    s.length = high ? (senior ? 3 : 5) : (senior ? 2 : 3);
  }

  private void person(Student s, Dice dice, Names names) {
    s.male = dice.chance(550);
    int ethnic = dice.below(100);
    s.ethnic = ethnic < 93 ? "汉族" : ethnic < 96 ? "回族" : ethnic < 98 ? "维吾尔族" : "满族";
    s.division = dice.pick(divisions);
    int age = s.start.equals("初中") ? dice.between(15, 16) : dice.between(18, 19);
    do {
      s.birth = LocalDate.of(s.enrolYear - age, 8, 31).minusDays(dice.below(365));
      s.name = names.name(s.male, s.ethnic);
    } while (!persons.add(s.name, s.birth));
  }

  private static String status(Student s, Dice dice) {
    int luck = dice.below(1000);
    if (luck < 15) {
      return "休学";
    }
    return luck < 25 && s.enrolYear < 2025 ? "退学" : "在读";
  }

  private static void approval(Student s, Dice dice) {
    LocalDate first = LocalDate.of(s.enrolYear, 9, 12);
    s.principalAt = at(first.plusDays(dice.below(20)), dice);
    s.bureauAt = s.principalAt.plusDays(dice.between(1, 14)).plusMinutes(dice.below(90));
  }

  private static LocalDateTime at(LocalDate day, Dice dice) {
    return day.atTime(dice.between(8, 16), dice.below(60), dice.below(60));
  }

  private void aid(Student s, Dice dice) {
    s.rural = dice.chance(600);
    int spring = dice.below(1000);
    int autumn = dice.below(1000);
    int waiver = dice.below(1000);
    if (!s.school.technical() || !s.status.equals("在读") || s.grade() > 3) {
      return;
    }
    s.springGrant = s.enrolYear < 2025 && spring < options.springGrants();
    s.autumnGrant = autumn < options.autumnGrants();
    s.waiver = waiver < options.waivers();
    s.poor = s.springGrant || s.autumnGrant;
    s.rural |= s.waiver;
    if (s.poor) {
      s.card = Cards.of(cards++);
    }
  }
}
