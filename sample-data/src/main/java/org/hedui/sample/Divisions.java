package org.hedui.sample;

import java.util.ArrayList;
import java.util.List;
import org.hedui.rules.Feed;
import org.hedui.rules.intake.DivisionColumn;
import org.hedui.sample.files.Line;

/** Divisions that were never issued, so that no number of the sample is anybody's. */
final class Divisions {
  /** Where students of a province of ordinary size come from. */
  private static final List<String> LIVE = List.of("379901", "379902", "379903");

  /** A larger one has more: a division has 450 numbers for a day of birth and a sex. */
  private static final int STUDENTS_IN_ONE = 400_000;

  private static final String RESERVED = "3799";
  private static final int FIRST_MORE = 11;

  /** A division that was given up before today's students were born. */
  static final String RETIRED = "379904";

  /** A division that nobody delivers. */
  static final String UNKNOWN = "379909";

  private Divisions() {}

  /** Where students come from, and other people. */
  static List<String> live(GeneratorOptions options) {
    List<String> live = new ArrayList<>(LIVE);
    int more = options.students() / STUDENTS_IN_ONE - LIVE.size();
    for (int i = 0; i < more; i++) {
      live.add(RESERVED + (FIRST_MORE + i));
    }
    return live;
  }

  static String name(String code) {
    return switch (code) {
      case "379901" -> "示范一县";
      case "379902" -> "示范二县";
      case "379903" -> "示范三区";
      case RETIRED -> "示范四县";
      default -> "示范" + code.substring(RESERVED.length()) + "区";
    };
  }

  static String text(String code) {
    boolean told = code.equals(RETIRED) || code.equals(UNKNOWN) || !code.startsWith(RESERVED);
    return told ? LIVE.get(0) : code;
  }

  static List<Line> lines(GeneratorOptions options) {
    List<Line> lines = new ArrayList<>();
    live(options).forEach(code -> lines.add(line(code, "")));
    lines.add(line(RETIRED, "1999"));
    return lines;
  }

  private static Line line(String code, String lastYear) {
    return new Line(Feed.DIVISIONS)
        .set(DivisionColumn.CODE, code)
        .set(DivisionColumn.NAME, name(code))
        .set(DivisionColumn.FIRST_YEAR, "1980")
        .set(DivisionColumn.LAST_YEAR, lastYear);
  }
}
