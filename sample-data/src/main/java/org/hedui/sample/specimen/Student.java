package org.hedui.sample.specimen;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A student of the specimens: the same number gives the same name, sex and birth date, so that a
 * table needs to say only what its case is about. The number lies in a division that was never
 * issued.
 */
record Student(String number, String name, String sex, String birth, String card) {
  private static final String FAMILY = "赵钱孙李周吴郑王冯陈";
  private static final String FIRST = "国文建志春海德永玉金";
  private static final String SECOND = "强华明芳兰辉峰军英涛";
  private static final String WEIGHTS = "79A584216379A5842";
  private static final String CHECK = "10X98765432";
  private static final Pattern SHORT = Pattern.compile("(15|[GJL])?#(\\d+)");
  private static final Pattern RESIDENT =
      Pattern.compile("\\d{6}(\\d{4})(\\d{2})(\\d{2})\\d{2}(\\d).");
  private static final LocalDate FIRST_BIRTH = LocalDate.of(2008, 1, 1);
  private static final LocalDate FIRST_OLD_BIRTH = LocalDate.of(1995, 1, 1);

  /** Student number n, from 1; from 401 on old enough to have had a number of 15 digits. */
  static Student of(int n) {
    LocalDate birth = (n > 400 ? FIRST_OLD_BIRTH : FIRST_BIRTH).plusDays(n % 300);
    String body =
        "379901" + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + String.format("%03d", 500 + n);
    return withNumber(body + check(body), n);
  }

  /** The student with this document number, whatever it is. */
  static Student ofNumber(String number) {
    Matcher reference = SHORT.matcher(number);
    return reference.matches()
        ? of(Integer.parseInt(reference.group(2)))
        : withNumber(number, Math.floorMod(number.hashCode(), 997));
  }

  /**
   * Writes out a reference: {@code #1} is the number of student 1, {@code 15#1} its old form,
   * {@code G#1} the student number made of it. Other text stays as it is.
   */
  static String expand(String cell) {
    Matcher reference = SHORT.matcher(cell);
    if (!reference.matches()) {
      return cell;
    }
    String number = of(Integer.parseInt(reference.group(2))).number();
    String form = reference.group(1) == null ? "" : reference.group(1);
    return form.equals("15") ? number.substring(0, 6) + number.substring(8, 17) : form + number;
  }

  private static Student withNumber(String number, int n) {
    String name = "" + pick(FAMILY, n) + pick(FIRST, n / 10 + n) + pick(SECOND, n / 100 + 3 * n);
    Matcher m = RESIDENT.matcher(number);
    boolean told = m.matches();
    String birth = told ? m.group(1) + "-" + m.group(2) + "-" + m.group(3) : FIRST_BIRTH.toString();
    String sex = told && Integer.parseInt(m.group(4)) % 2 == 0 ? "女" : "男";
    return new Student(number, name, sex, birth, card(n));
  }

  private static char pick(String letters, int n) {
    return letters.charAt(n % letters.length());
  }

  private static char check(String body) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length(); i++) {
      sum += Character.digit(body.charAt(i), 10) * Character.digit(WEIGHTS.charAt(i), 16);
    }
    return CHECK.charAt(sum % 11);
  }

  private static String card(int n) {
    String body = String.format("622848%012d", n);
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      int digit = Character.digit(body.charAt(i), 10) * ((body.length() - i) % 2 == 1 ? 2 : 1);
      sum += digit > 9 ? digit - 9 : digit;
    }
    return body + (10 - sum % 10) % 10;
  }
}
