package org.hedui.sample;

import java.util.List;
import org.hedui.rules.Feed;
import org.hedui.rules.intake.DivisionColumn;
import org.hedui.sample.files.Line;

/** Divisions that were never issued, so that no number of the sample is anybody's. */
final class Divisions {
  /** Where students come from. */
  static final List<String> LIVE = List.of("379901", "379902", "379903");

  /** A division that was given up before today's students were born. */
  static final String RETIRED = "379904";

  /** A division that nobody delivers. */
  static final String UNKNOWN = "379909";

  private Divisions() {}

  static String name(String code) {
    return switch (code) {
      case "379901" -> "示范一县";
      case "379902" -> "示范二县";
      case "379903" -> "示范三区";
      default -> "示范四县";
    };
  }

  static String text(String code) {
    return LIVE.contains(code) ? code : LIVE.get(0);
  }

  static List<Line> lines() {
    return List.of(
        line("379901", ""), line("379902", ""), line("379903", ""), line(RETIRED, "1999"));
  }

  private static Line line(String code, String lastYear) {
    return new Line(Feed.DIVISIONS)
        .set(DivisionColumn.CODE, code)
        .set(DivisionColumn.NAME, name(code))
        .set(DivisionColumn.FIRST_YEAR, "1980")
        .set(DivisionColumn.LAST_YEAR, lastYear);
  }
}
