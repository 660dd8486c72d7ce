package org.hedui.faults.fuzz;

import java.util.List;

/** Values that programs stumble over. */
final class Values {
  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "\u3000",
          "0",
          "-1",
          "1e308",
          "1E-400",
          "99999999999999999999999999",
          "9223372036854775807",
          "-9223372036854775808",
          "0x7fffffff",
          "NaN",
          "#DIV/0!",
          "=1+1",
          "2025-02-30",
          "0000-00-00",
          "20251331",
          "9999999/99/99",
          "12:00",
          "45000.5",
          "2958466",
          "379901200802299977",
          "37990120080229997x",
          "11010119000101\u0000",
          "张\uD83D\uDE00三",
          "\uD800",
          "\uE5E5",
          "\uFFFD\uFFFD",
          "锟斤拷",
          "烫烫烫",
          "合计",
          "总金额：1,234.56元",
          "填表人：",
          "\"",
          "\"\"",
          "'",
          "\\",
          "\r",
          "\n",
          "\t",
          ";",
          "|",
          ",,,,,,,,",
          "\uFEFF",
          "\u202E",
          "\u0000",
          "2025秋",
          "2025-2026学年第一学期",
          "_x0041_",
          "_xD800_",
          "&#0;",
          "\u0BF3\u0E3F",
          "１２３４");

  private Values() {}

  /** One of them, or a long one. */
  static String odd(Choices choices) {
    int which = choices.below(ODD.size() + 3);
    if (which < ODD.size()) {
      return ODD.get(which);
    }
    String piece = choices.of(List.of("长", "9", "\"\"", "a,", "\uE000", "<r>"));
    return piece.repeat(1 << choices.below(18));
  }

  /** A number that is small, huge or on an edge. */
  static String number(Choices choices) {
    return choices.of(
        List.of(
            "0",
            "-1",
            "1",
            "255",
            "256",
            "65535",
            "65536",
            "1048576",
            "1048577",
            "2147483647",
            "2147483648",
            "-2147483648",
            "9999999999",
            "1e9",
            "",
            "x"));
  }
}
