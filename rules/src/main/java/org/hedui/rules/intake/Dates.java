package org.hedui.rules.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates, months and times in every spelling of the exchange files: 20080229, 2008-02-29,
 * 2008/2/29, 2008.2.29, 2008年2月29日, spreadsheet serials of both calendars. Null where the text is
 * no date, the day does not exist, or the year lies before 1900.
 */
final class Dates {
  private static final int FIRST_YEAR = 1900;
  private static final int CACHED_YEARS = 200;
  private static final AtomicReferenceArray<@Nullable LocalDate> CACHE =
      new AtomicReferenceArray<>(CACHED_YEARS * 372);

  /** 24:00, which still belongs to its day: locks fall on it. To the microsecond, as is stored. */
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59, 999_999_000);

  private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);

  private Dates() {}

  static @Nullable LocalDate date(String text, boolean date1904) {
    int n = text.length();
    if (n == 10) {
      char separator = text.charAt(4);
      if ((separator == '-' || separator == '/' || separator == '.')
          && text.charAt(7) == separator) {
        int y = digits(text, 0, 4);
        int m = digits(text, 5, 7);
        int d = digits(text, 8, 10);
        if ((y | m | d) >= 0) {
          return day(y, m, d);
        }
      }
    } else if (n == 8) {
      int all = digits(text, 0, 8);
      if (all >= 0) {
        return day(all / 10_000, all / 100 % 100, all % 100);
      }
    }
    double serial = serial(text);
    if (serial > 0) {
      return ofSerial(serial, date1904);
    }
    int[] parts = DateText.parts(text);
    return parts == null || parts[2] < 0 ? null : day(parts[0], parts[1], parts[2]);
  }

  static @Nullable LocalDate month(String text, boolean date1904) {
    int n = text.length();
    if (n == 6) {
      int all = digits(text, 0, 6);
      if (all >= 0) {
        return day(all / 100, all % 100, 1);
      }
    } else if (n == 7 && "-/.".indexOf(text.charAt(4)) >= 0) {
      int y = digits(text, 0, 4);
      int m = digits(text, 5, 7);
      if ((y | m) >= 0) {
        return day(y, m, 1);
      }
    }
    LocalDate whole = n == 8 || n == 10 ? date(text, date1904) : null;
    if (whole == null) {
      double serial = serial(text);
      whole = serial > 0 ? ofSerial(serial, date1904) : null;
    }
    if (whole != null) {
      return day(whole.getYear(), whole.getMonthValue(), 1);
    }
    int[] parts = DateText.parts(text);
    if (parts == null || parts[2] >= 0 && day(parts[0], parts[1], parts[2]) == null) {
      return null;
    }
    return day(parts[0], parts[1], 1);
  }

  static @Nullable LocalDateTime time(String text, boolean date1904) {
    int n = text.length();
    if ((n == 19 || n == 16) && text.charAt(4) == '-' && text.charAt(7) == '-') {
      char blank = text.charAt(10);
      if ((blank == ' ' || blank == 'T') && text.charAt(13) == ':') {
        int h = digits(text, 11, 13);
        int m = digits(text, 14, 16);
        int s = n == 16 ? 0 : text.charAt(16) == ':' ? digits(text, 17, 19) : -1;
        int y = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int d = digits(text, 8, 10);
        return (y | month | d) < 0 ? null : at(day(y, month, d), h, m, s);
      }
    }
    double serial = serial(text);
    if (serial > 0) {
      LocalDate day = ofSerial(serial, date1904);
      return day == null
          ? null
          : day.atStartOfDay().plusSeconds(Math.round((serial - Math.floor(serial)) * 86_400));
    }
    if (n == 8 && digits(text, 0, 8) >= 0) {
      return at(date(text, date1904), 0, 0, 0);
    }
    int[] parts = DateText.parts(text);
    if (parts == null || parts[2] < 0) {
      return null;
    }
    return at(day(parts[0], parts[1], parts[2]), parts[3], parts[4], parts[5]);
  }

  private static @Nullable LocalDateTime at(@Nullable LocalDate day, int h, int m, int s) {
    if (day == null || h < 0 || h > 24 || m < 0 || m > 59 || s < 0 || s > 59) {
      return null;
    }
    if (h == 24) {
      return m == 0 && s == 0 ? day.atTime(END_OF_DAY) : null;
    }
    return LocalDateTime.of(day, LocalTime.of(h, m, s));
  }

  private static @Nullable LocalDate day(int y, int m, int d) {
    if (y < FIRST_YEAR || y > 9999 || m < 1 || m > 12 || d < 1 || d > 31) {
      return null;
    }
    int slot = (y - FIRST_YEAR) * 372 + (m - 1) * 31 + d - 1;
    if (slot >= CACHE.length()) {
      return d > LocalDate.of(y, m, 1).lengthOfMonth() ? null : LocalDate.of(y, m, d);
    }
    LocalDate cached = CACHE.getPlain(slot);
    if (cached == null && d <= LocalDate.of(y, m, 1).lengthOfMonth()) {
      cached = LocalDate.of(y, m, d);
      CACHE.setPlain(slot, cached);
    }
    return cached;
  }

  /** The number of a spreadsheet's date cell: five digits, perhaps a fraction; else -1. */
  private static double serial(String text) {
    int n = text.length();
    if (n < 5 || digits(text, 0, 5) < 10_000) {
      return -1;
    }
    if (n == 5) {
      return digits(text, 0, 5);
    }
    if (text.charAt(5) != '.') {
      return -1;
    }
    for (int i = 6; i < n; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return -1;
      }
    }
    return n == 6 ? -1 : Double.parseDouble(text);
  }

  private static @Nullable LocalDate ofSerial(double serial, boolean date1904) {
    LocalDate day = (date1904 ? EPOCH_1904 : EPOCH_1900).plusDays((long) serial);
    return day(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /** The number between two positions, -1 where it is none. */
  static int digits(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return from == to ? -1 : number;
  }
}
