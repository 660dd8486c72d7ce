package org.hedui.io.report.xlsx;

import java.util.Locale;
import org.hedui.rules.Severity;

/**
 * The house styles. Every workbook carries all of them in this order, so that the ordinal is the
 * style number in the file.
 */
public enum Look {
  PLAIN(new Format()),
  TITLE(new Format().size(16).bold().color("1F3864")),
  SUBTITLE(new Format().color("595959")),
  SECTION(new Format().size(12).bold().color("1F3864")),
  NOTE(new Format().color("595959").wrap()),
  HEADER(new Format().bold().color("FFFFFF").fill("1F4E79").box("8EA9C1").center().wrap()),
  HEADER_REPLY(new Format().bold().color("FFFFFF").fill("2E7D4F").box("8EA9C1").center().wrap()),
  HEADER_REQUIRED(
      new Format().bold().color("FFFFFF").fill("9C3B1B").box("8EA9C1").center().wrap().text()),
  HEADER_OPTIONAL(
      new Format().bold().color("FFFFFF").fill("1F4E79").box("8EA9C1").center().wrap().text()),
  TEXT(new Format().box("D0D0D0").wrap()),
  TEXT_CENTER(new Format().box("D0D0D0").center().wrap()),
  ID(new Format().box("D0D0D0").text()),
  INTEGER(new Format().box("D0D0D0").number("#,##0")),
  PLACE(new Format().box("D0D0D0").center().number("0")),
  MONEY(new Format().box("D0D0D0").number("#,##0.00")),
  MONEY_SIGNED(new Format().box("D0D0D0").number("#,##0.00;[Red]-#,##0.00")),
  DATE(new Format().box("D0D0D0").center().number("yyyy-mm-dd")),
  DATE_OVERDUE(new Format().box("D0D0D0").center().number("yyyy-mm-dd").bold().color("C00000")),
  PERCENT(new Format().box("D0D0D0").right().number("0.0%")),
  REPLY(new Format().box("7FB28F").fill("F1F8F3").wrap().unlocked()),
  REPLY_TEXT(new Format().box("7FB28F").fill("F1F8F3").text().unlocked()),
  REPLY_DATE(new Format().box("7FB28F").fill("F1F8F3").center().number("yyyy-mm-dd").unlocked()),
  TOTAL(new Format().bold().fill("EAF0F7").box("8EA9C1")),
  TOTAL_INTEGER(new Format().bold().fill("EAF0F7").box("8EA9C1").number("#,##0")),
  TOTAL_MONEY(new Format().bold().fill("EAF0F7").box("8EA9C1").number("#,##0.00")),
  TOTAL_MONEY_SIGNED(
      new Format().bold().fill("EAF0F7").box("8EA9C1").number("#,##0.00;[Red]-#,##0.00")),
  TOTAL_PERCENT(new Format().bold().fill("EAF0F7").box("8EA9C1").right().number("0.0%")),
  GOOD(new Format().bold().color("1E6B3A").fill("DDF0E3").box("D0D0D0").center()),
  BAD(new Format().bold().color("9C0006").fill("FFC7CE").box("D0D0D0").center()),
  SEVERITY_B(new Format().bold().color("FFFFFF").fill("B3261E").box("D0D0D0").center()),
  SEVERITY_H(new Format().bold().color("7A3E00").fill("FFD9B3").box("D0D0D0").center()),
  SEVERITY_M(new Format().color("665200").fill("FFF2C2").box("D0D0D0").center()),
  SEVERITY_L(new Format().color("1F4E79").fill("DDEBF7").box("D0D0D0").center()),
  SEVERITY_I(new Format().color("595959").fill("EDEDED").box("D0D0D0").center()),
  MARK_B(new Format().color("9C0006").fill("F8B4B0").box("D0D0D0").text()),
  MARK_H(new Format().color("7A3E00").fill("FFD9B3").box("D0D0D0").text()),
  MARK_M(new Format().color("665200").fill("FFF2C2").box("D0D0D0").text()),
  MARK_L(new Format().color("1F4E79").fill("DDEBF7").box("D0D0D0").text()),
  MARK_I(new Format().color("595959").fill("EDEDED").box("D0D0D0").text()),
  TEMPLATE_TEXT(new Format().text()),
  TEMPLATE_DATE(new Format().number("yyyy-mm-dd")),
  TEMPLATE_MONEY(new Format().number("0.00")),
  LINK(new Format().color("0563C1").underlined().box("D0D0D0").wrap());

  private final Format format;

  Look(Format format) {
    this.format = format;
  }

  Format format() {
    return format;
  }

  /** The colour of a severity, for its own cell. */
  public static Look severity(Severity severity) {
    return valueOf("SEVERITY_" + severity.name().toUpperCase(Locale.ROOT));
  }

  /** The colour of a severity, for the cell that has the problem. */
  public static Look mark(Severity severity) {
    return valueOf("MARK_" + severity.name().toUpperCase(Locale.ROOT));
  }
}
