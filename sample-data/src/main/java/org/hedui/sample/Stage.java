package org.hedui.sample;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hedui.rules.Column;
import org.hedui.rules.Feed;
import org.hedui.sample.files.Line;

/** A school while its rows are made: students, and rows and payments that belong to no student. */
final class Stage {
  final School school;
  final IdNumbers ids;
  final Guests guests;
  final Persons persons;
  final boolean breakable;

  /** Who pays the school's students: the school itself, or its city. */
  final String unit;

  final List<Dossier> dossiers;
  final List<Payment> payments = new ArrayList<>();
  final List<Payment> strangers = new ArrayList<>();
  final List<Due> dues = new ArrayList<>();
  private final Map<Feed, List<Line>> extra = new EnumMap<>(Feed.class);

  Stage(
      School school,
      List<Dossier> dossiers,
      IdNumbers ids,
      Persons persons,
      Guests guests,
      boolean varied) {
    this.school = school;
    this.dossiers = dossiers;
    this.ids = ids;
    this.persons = persons;
    this.guests = guests;
    this.breakable = (varied ? Habit.roster(school) : Habit.plain()).shape().breakable();
    this.unit = varied ? school.code() : "3799%02d".formatted(11 + school.cityIndex());
    guests.arrivals(school).forEach(this::add);
  }

  /** Adds a row to the school's file of the row's feed. */
  void add(Line line) {
    extra.computeIfAbsent(line.feed(), f -> new ArrayList<>()).add(line);
  }

  /** The rows of this feed that belong to no student. */
  List<Line> extra(Feed feed) {
    return extra.getOrDefault(feed, List.of());
  }

  /** Sends a row to the next school of this kind, as if it were its own. */
  void send(School.Kind kind, Line line, Column code, Column name) {
    guests.send(school, kind, line, code, name);
  }
}
