package org.hedui.io.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a file name says, by the pattern {@code 源_类型_机构码_学期_日期_批次.扩展名} ({@code
 * JX_XSHMC_3637000123_2025Q_20251015_01.xlsx}).
 *
 * @param conforms whether it follows the pattern; only the date may be known where it does not
 * @param term the term, {@code 2025秋}
 */
public record FileName(
    boolean conforms,
    @Nullable String source,
    @Nullable String type,
    @Nullable String unitCode,
    @Nullable String term,
    @Nullable LocalDate date,
    @Nullable String batch) {

  private static final Pattern PATTERN =
      Pattern.compile(
          "(JX|ZZ|ZS|ZX|RK|YH|CZ|XX)_([A-Z0-9]+)_([0-9A-Z]+)_(\\d{4})([QC])_(\\d{8})_([0-9A-Z]+)\\.[0-9A-Z]+");

  /** A date anywhere in the name, perhaps followed by a time of day. */
  private static final Pattern DATE =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]))(?=$|\\D|\\d{4}(?!\\d)|\\d{6}(?!\\d))");

  /** Reads the last part of a path; {@code !/} and {@code /} end what comes before it. */
  public static FileName parse(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    Matcher m = PATTERN.matcher(name.toUpperCase(Locale.ROOT));
    if (m.matches()) {
      LocalDate date = date(m.group(6));
      if (date != null) {
        String term = m.group(4) + (m.group(5).equals("Q") ? "秋" : "春");
        return new FileName(true, m.group(1), m.group(2), m.group(3), term, date, m.group(7));
      }
    }
    Matcher any = DATE.matcher(name);
    LocalDate date = null;
    while (date == null && any.find()) {
      date = date(any.group(1));
    }
    return new FileName(false, null, null, null, null, date, null);
  }

  private static @Nullable LocalDate date(String digits) {
    try {
      return LocalDate.of(
          Integer.parseInt(digits.substring(0, 4)),
          Integer.parseInt(digits.substring(4, 6)),
          Integer.parseInt(digits.substring(6)));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
