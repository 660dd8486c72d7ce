package org.hedui.sample.files;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** How a file looks: its format and the habits of those who made it. */
public final class Shape {

  /** GB 18030, the legacy Chinese encoding in its newest form. */
  public static final Charset GB18030 = Charset.forName("GB18030");

  /** What kind of file. */
  public enum Format {
    /** Comma, semicolon or tab separated text with quotes. */
    CSV,
    /** Bank text: {@code |} between cells, no quotes. */
    BANK,
    /** Excel since 2007. */
    XLSX,
    /** Excel 97. */
    XLS
  }

  /** How dates are written. */
  public enum Dates {
    /** 2008-02-29. */
    ISO,
    /** 2008/2/29. */
    SLASH,
    /** 20080229. */
    DIGITS,
    /** 2008年2月29日. */
    CHINESE,
    /** 2008.2.29. */
    DOT,
    /** A date cell of a workbook. */
    CELL
  }

  /** What protects identity numbers from Excel. */
  public enum IdWrap {
    /** Nothing. */
    NONE,
    /** A tab in front. */
    TAB,
    /** {@code ="…"}. */
    FORMULA,
    /** An apostrophe in front. */
    APOSTROPHE
  }

  Format format = Format.CSV;
  Charset charset = StandardCharsets.UTF_8;
  boolean mark;
  char delimiter = ',';
  String newline = "\n";
  Dates dates = Dates.ISO;
  IdWrap idWrap = IdWrap.NONE;
  boolean quoteAll;
  boolean title;
  boolean footer;
  int blankEvery;
  int sheetRows;
  boolean cover;
  boolean epoch1904;
  boolean formulas;
  boolean codes;
  boolean zipped;

  private Shape() {}

  /** Plain CSV: UTF-8, comma, no extras. */
  public static Shape plain() {
    return new Shape();
  }

  /** A workbook. */
  public static Shape book(Format format, Dates dates) {
    return plain().with(s -> s.format = format).with(s -> s.dates = dates);
  }

  private Shape with(Consumer<Shape> change) {
    change.accept(this);
    return this;
  }

  /** In this encoding, with or without a byte order mark. */
  public Shape in(Charset other, boolean withMark) {
    return with(s -> s.charset = other).with(s -> s.mark = withMark);
  }

  /** With this delimiter; {@code |} makes it bank text. */
  public Shape split(char by) {
    return with(s -> s.delimiter = by).with(s -> s.format = by == '|' ? Format.BANK : Format.CSV);
  }

  /** With the line ends of Windows. */
  public Shape windows() {
    return with(s -> s.newline = "\r\n");
  }

  /** With dates written so. */
  public Shape dates(Dates how) {
    return with(s -> s.dates = how);
  }

  /** With identity numbers protected so. */
  public Shape wrap(IdWrap how) {
    return with(s -> s.idWrap = how);
  }

  /** With every cell in quotes. */
  public Shape quoted() {
    return with(s -> s.quoteAll = true);
  }

  /** With title rows above the header and 合计 and 填表人 below. */
  public Shape framed() {
    return with(s -> s.title = true).with(s -> s.footer = true);
  }

  /** With a blank row after so many lines. */
  public Shape blankEvery(int lines) {
    return with(s -> s.blankEvery = lines);
  }

  /** With a new sheet after so many lines. */
  public Shape sheets(int rows) {
    return with(s -> s.sheetRows = rows);
  }

  /** With a sheet of instructions before the data. */
  public Shape cover() {
    return with(s -> s.cover = true);
  }

  /** With days counted from 1904, as old Macintosh workbooks do. */
  public Shape epoch1904() {
    return with(s -> s.epoch1904 = true);
  }

  /** With the school's name as a formula. */
  public Shape formulas() {
    return with(s -> s.formulas = true);
  }

  /** With coded cells as {@code code-label}. */
  public Shape codes() {
    return with(s -> s.codes = true);
  }

  /** In a zip. */
  public Shape inZip() {
    return with(s -> s.zipped = true);
  }

  /** The encoding of a text file. */
  public Charset charset() {
    return charset;
  }

  /** Whether title rows stand above the header. */
  public boolean titled() {
    return title;
  }

  /** Whether rows stand below the data. */
  public boolean footed() {
    return footer;
  }

  /** Whether it is a workbook. */
  public boolean workbook() {
    return format == Format.XLSX || format == Format.XLS;
  }

  /** Whether it is separated text without quotes around every cell, so that rows can break. */
  public boolean breakable() {
    return format == Format.CSV && !quoteAll && !zipped;
  }

  /** The extension of the file, or of the member of the zip. */
  public String extension() {
    return switch (format) {
      case CSV -> delimiter == '\t' ? "tsv" : "csv";
      case BANK -> "txt";
      case XLSX -> "xlsx";
      case XLS -> "xls";
    };
  }
}
