package org.hedui.io.intake.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Numbers of a workbook as the texts that a person sees: digits in full, dates as ISO dates, never
 * in scientific form and never through floating point.
 */
final class CellNumbers {
  private static final int PRECISION = 15;
  private static final BigDecimal LAST_DAY = new BigDecimal(2_958_466);
  private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
  private static final BigDecimal DAY_SECONDS = new BigDecimal(86_400);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm:ss");

  private CellNumbers() {}

  /**
   * The text of a number.
   *
   * @param raw the number as the file has it
   * @param zeros how many digits are shown at least, where the style says so
   */
  static String text(String raw, NumberStyle style, int zeros, boolean date1904) {
    if (style == NumberStyle.PLAIN && wholeDigits(raw)) {
      return raw;
    }
    BigDecimal number;
    try {
      number = new BigDecimal(raw.strip());
    } catch (NumberFormatException e) {
      return raw;
    }
    if (Math.abs((long) number.precision() - number.scale()) > 400) {
      return raw;
    }
    if (style == NumberStyle.DATE && number.signum() >= 0 && number.compareTo(LAST_DAY) < 0) {
      return date(number, date1904);
    }
    String plain = plain(number);
    boolean pad = style == NumberStyle.ZEROS && number.signum() >= 0 && plain.indexOf('.') < 0;
    return pad ? "0".repeat(Math.max(0, zeros - plain.length())) + plain : plain;
  }

  private static boolean wholeDigits(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) < '0' || raw.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /**
   * Excel keeps 15 digits: of a longer number given in powers of ten the rest is invented, and
   * shown as zeros as Excel does; of fractions the rest is the noise of binary arithmetic.
   */
  private static String plain(BigDecimal number) {
    BigDecimal whole = number.stripTrailingZeros();
    if (whole.precision() > PRECISION) {
      RoundingMode mode = whole.scale() <= 0 ? RoundingMode.DOWN : RoundingMode.HALF_UP;
      whole = whole.round(new MathContext(PRECISION, mode)).stripTrailingZeros();
    }
    return whole.toPlainString();
  }

  /**
   * A day number with a fraction as date or time. The 1900 system counts a 29 February 1900 that
   * never was: it stays visible, and the days before it are moved.
   */
  static String date(BigDecimal serial, boolean date1904) {
    long seconds = serial.multiply(DAY_SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
    long day = Math.floorDiv(seconds, 86_400L);
    long rest = Math.floorMod(seconds, 86_400L);
    if (!date1904 && day == 60) {
      return "1900-02-29";
    }
    if (!date1904 && day == 0) {
      return TIME_OF_DAY.format(EPOCH_1904.atStartOfDay().plusSeconds(rest));
    }
    LocalDate date =
        date1904 ? EPOCH_1904.plusDays(day) : EPOCH_1900.plusDays(day < 60 ? day + 1 : day);
    LocalDateTime time = date.atStartOfDay().plusSeconds(rest);
    return rest == 0 ? date.toString() : TIME.format(time);
  }
}
