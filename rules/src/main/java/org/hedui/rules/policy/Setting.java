package org.hedui.rules.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One value of the policy files with the place where it stands, so that a fault can be named: a
 * text, a list or a map of settings.
 *
 * @param value a String, a List of Setting, or a Map from String to Setting
 * @param place file and line: {@code aid.yaml:12}
 */
public record Setting(Object value, String place) {

  /** The text. */
  public String text() {
    if (value instanceof String text) {
      return text;
    }
    throw fault("a single value is expected here");
  }

  /** A whole number that is not negative. */
  public long number() {
    String text = text();
    if (text.isEmpty() || text.length() > 15 || !text.chars().allMatch(Character::isDigit)) {
      throw fault("not a whole number: " + text);
    }
    return Long.parseLong(text);
  }

  /** A whole number of ordinary size. */
  public int count() {
    long number = number();
    if (number > Integer.MAX_VALUE) {
      throw fault("number too large: " + number);
    }
    return (int) number;
  }

  /** Yuan, with at most two decimals, in fen. */
  public long fen() {
    String text = text();
    int point = text.indexOf('.');
    String yuan = point < 0 ? text : text.substring(0, point);
    String cents = point < 0 ? "" : text.substring(point + 1);
    if (cents.length() > 2) {
      throw fault("not an amount in yuan: " + text);
    }
    return new Setting(yuan + (cents + "00").substring(0, 2), place).number();
  }

  /** Yes or no. */
  public boolean flag() {
    return switch (text()) {
      case "true", "yes", "是" -> true;
      case "false", "no", "否" -> false;
      default -> throw fault("true or false is expected, not " + text());
    };
  }

  /** A day: {@code 2025-10-20}. */
  public LocalDate day() {
    try {
      return LocalDate.parse(text());
    } catch (DateTimeException e) {
      throw fault("not a day like 2025-10-20: " + text());
    }
  }

  /** A day of every year: {@code 10-20}. */
  public MonthDay monthDay() {
    try {
      return MonthDay.parse("--" + text());
    } catch (DateTimeException e) {
      throw fault("not a day of the year like 10-20: " + text());
    }
  }

  /** A time of day: {@code 06:00}. */
  public LocalTime time() {
    try {
      return LocalTime.parse(text());
    } catch (DateTimeException e) {
      throw fault("not a time of day like 06:00: " + text());
    }
  }

  /** A term: {@code 2025秋}. */
  public Term term() {
    Term term = Term.parse(text());
    if (term == null) {
      throw fault("not a term like 2025秋: " + text());
    }
    return term;
  }

  /** One of these, written in lower case. */
  public <E extends Enum<E>> E oneOf(E[] values) {
    for (E one : values) {
      if (one.name().toLowerCase(Locale.ROOT).equals(text())) {
        return one;
      }
    }
    throw fault("unknown value " + text());
  }

  /** The elements of a list. */
  public List<Setting> list() {
    if (!(value instanceof List<?> list)) {
      throw fault("a list is expected here");
    }
    List<Setting> elements = new ArrayList<>();
    list.forEach(element -> elements.add((Setting) element));
    return elements;
  }

  /** The texts of a list. */
  public List<String> texts() {
    return list().stream().map(Setting::text).toList();
  }

  /** The entries of a map, by name. */
  public Map<String, Setting> map() {
    if (!(value instanceof Map<?, ?> map)) {
      throw fault("named values are expected here");
    }
    Map<String, Setting> entries = new TreeMap<>();
    map.forEach((name, entry) -> entries.put((String) name, (Setting) entry));
    return entries;
  }

  /** The entry of a map that must be there. */
  public Setting get(String name) {
    Setting entry = map().get(name);
    if (entry == null) {
      throw fault(name + " is missing");
    }
    return entry;
  }

  /** Whether a map has this entry. */
  public boolean has(String name) {
    return map().containsKey(name);
  }

  /** Refuses entries of a map that nobody reads: most are spelling mistakes. */
  public void only(String... names) {
    Set<String> known = Set.of(names);
    map()
        .forEach(
            (name, entry) -> {
              if (!known.contains(name)) {
                throw entry.fault("unknown setting " + name);
              }
            });
  }

  /** A fault at this place. */
  public PolicyException fault(String what) {
    return new PolicyException(place + ": " + what);
  }

  /** One text for the same content, whatever its order and place; the version is its digest. */
  String canonical() {
    StringBuilder out = new StringBuilder();
    write(out);
    return out.toString();
  }

  private void write(StringBuilder out) {
    if (value instanceof Map<?, ?>) {
      out.append('{');
      map()
          .forEach(
              (name, entry) -> {
                out.append(name).append(':');
                entry.write(out);
                out.append(';');
              });
      out.append('}');
    } else if (value instanceof List<?>) {
      out.append('[');
      list()
          .forEach(
              element -> {
                element.write(out);
                out.append(';');
              });
      out.append(']');
    } else {
      out.append(text().replace("\\", "\\\\").replace(";", "\\;"));
    }
  }
}
