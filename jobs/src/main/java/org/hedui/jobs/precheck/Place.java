package org.hedui.jobs.precheck;

import org.hedui.io.report.Lang;
import org.hedui.io.report.Wording;
import org.hedui.rules.RuleCode;

/**
 * Where a problem is. Names and numbers are masked: places are shown on screens.
 *
 * @param sheet the sheet of a workbook, else empty
 * @param row row as a person counts it; 0 for the whole file
 * @param field the column, empty for the whole row
 * @param ours what was found, empty for nothing
 * @param theirs what it is compared with or what to do, empty for nothing
 */
public record Place(String sheet, long row, String field, String ours, String theirs) {

  /**
   * The place in words; of a problem of the whole file what is wrong.
   *
   * @param sheets whether the file has several sheets
   */
  public String text(RuleCode rule, boolean sheets, Lang lang) {
    if (row > 0) {
      String number = lang.of(row + "行", "row " + row);
      return sheets ? sheet + "!" + number : number;
    }
    return switch (rule) {
      case FIL_09, DIS_14 ->
          Wording.field(field, lang)
              + lang.of("：实际 %s，申报 %s", ": found %s, declared %s").formatted(ours, theirs);
      default -> joined(field, joined(ours, theirs, lang.of("，", ", ")), lang.of("：", ": "));
    };
  }

  private static String joined(String one, String other, String between) {
    return one.isEmpty() || other.isEmpty() ? one + other : one + between + other;
  }
}
