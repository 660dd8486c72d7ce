package org.hedui.io.report.xlsx;

/** How a cell looks and what may be done with it. */
final class Format {
  int size = 10;
  boolean bold;
  boolean underlined;
  String color = "000000";
  String fill = "";
  String border = "";
  String number = "General";
  String aligned = "";
  boolean wrapped;
  boolean locked = true;

  Format size(int points) {
    size = points;
    return this;
  }

  Format bold() {
    bold = true;
    return this;
  }

  Format underlined() {
    underlined = true;
    return this;
  }

  Format color(String rgb) {
    color = rgb;
    return this;
  }

  Format fill(String rgb) {
    fill = rgb;
    return this;
  }

  /** A thin line of this colour around the cell. */
  Format box(String rgb) {
    border = rgb;
    return this;
  }

  Format number(String format) {
    number = format;
    return this;
  }

  /** Whatever is typed stays text: numbers of persons, cards and schools. */
  Format text() {
    return number("@");
  }

  Format center() {
    aligned = "center";
    return this;
  }

  /** For words among numbers. */
  Format right() {
    aligned = "right";
    return this;
  }

  Format wrap() {
    wrapped = true;
    return this;
  }

  /** May be changed in a protected sheet. */
  Format unlocked() {
    locked = false;
    return this;
  }
}
