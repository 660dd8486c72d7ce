package org.hedui.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hedui.rules.Column;
import org.hedui.rules.Feed;
import org.hedui.sample.files.Line;

/** Rows that one school makes for a later one: the other half of errors between schools. */
final class Guests {
  private final List<School> schools;
  private final Map<Integer, List<Line>> waiting = new HashMap<>();

  Guests(List<School> schools) {
    this.schools = schools;
  }

  /** Whether a school of this kind comes later. */
  boolean possible(School from, School.Kind kind) {
    return schools.stream().anyMatch(s -> s.index() > from.index() && s.kind() == kind);
  }

  void send(School from, School.Kind kind, Line line, Column code, Column name) {
    School to =
        schools.stream()
            .filter(s -> s.index() > from.index() && s.kind() == kind)
            .findFirst()
            .orElseThrow();
    line.set(code, line.feed() == Feed.VOCATIONAL ? to.ministryCode() : to.code());
    line.set(name, to.name());
    waiting.computeIfAbsent(to.index(), i -> new ArrayList<>()).add(line);
  }

  /** The rows that wait for this school. */
  List<Line> arrivals(School school) {
    List<Line> lines = waiting.remove(school.index());
    return lines == null ? List.of() : lines;
  }
}
