package org.hedui.sample;

import java.util.List;
import org.hedui.sample.files.Shape;
import org.hedui.sample.files.Shape.Dates;
import org.hedui.sample.files.Shape.Format;
import org.hedui.sample.files.Shape.IdWrap;

/**
 * How somebody makes files.
 *
 * @param shape format and habits of cells
 * @param style names and order of columns
 */
record Habit(Shape shape, Headings.Style style) {

  /** Plain CSV with canonical headers. */
  static Habit plain() {
    return new Habit(Shape.plain(), Headings.Style.CANONICAL);
  }

  /**
   * How a school hands in its roster. Technical schools of their own kind take text that can break.
   */
  static Habit roster(School school) {
    if (school.kind() == School.Kind.TECHNICAL) {
      return school.index() % 2 == 0
          ? new Habit(Shape.book(Format.XLSX, Dates.CELL).cover(), Headings.Style.DECORATED)
          : new Habit(Shape.plain().in(Shape.GB18030, false).windows(), Headings.Style.CANONICAL);
    }
    return switch (school.index() % 8) {
      case 0 ->
          new Habit(
              Shape.plain().in(Shape.GB18030, false).windows().framed().dates(Dates.SLASH),
              Headings.Style.ALIASES);
      case 1 ->
          new Habit(Shape.book(Format.XLSX, Dates.CELL).framed().cover(), Headings.Style.DECORATED);
      case 2 ->
          new Habit(
              Shape.plain().in(Shape.plain().charset(), true).wrap(IdWrap.FORMULA).windows(),
              Headings.Style.CANONICAL);
      case 3 -> new Habit(Shape.book(Format.XLS, Dates.CHINESE).framed(), Headings.Style.ALIASES);
      case 4 ->
          new Habit(
              Shape.plain().in(Shape.GB18030, false).split('|').windows().dates(Dates.DIGITS),
              Headings.Style.TURNED);
      case 5 -> new Habit(Shape.plain().inZip().codes(), Headings.Style.TURNED);
      case 6 ->
          new Habit(
              Shape.plain().split('\t').wrap(IdWrap.APOSTROPHE).blankEvery(60).dates(Dates.DOT),
              Headings.Style.ALIASES);
      default -> new Habit(Shape.book(Format.XLSX, Dates.ISO).sheets(90), Headings.Style.DECORATED);
    };
  }

  /** How a school hands in its lists. */
  static Habit list(School school) {
    return List.of(
            new Habit(
                Shape.book(Format.XLSX, Dates.ISO).framed().formulas(), Headings.Style.DECORATED),
            new Habit(Shape.plain().in(Shape.GB18030, false).quoted(), Headings.Style.ALIASES),
            new Habit(Shape.plain().split(';').wrap(IdWrap.TAB), Headings.Style.TURNED),
            new Habit(Shape.book(Format.XLS, Dates.SLASH), Headings.Style.CANONICAL))
        .get(school.index() % 4);
  }

  /** How a bank wants its batches: text with the totals above or below, or plain CSV. */
  static Shape payments(School school) {
    return school.index() % 3 == 2
        ? Shape.plain()
        : Shape.plain().in(Shape.GB18030, false).split('|').windows().dates(Dates.DIGITS);
  }
}
