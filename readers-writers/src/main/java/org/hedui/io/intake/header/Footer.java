package org.hedui.io.intake.header;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.hedui.io.intake.rows.RowView;
import org.hedui.rules.Column;
import org.hedui.rules.ColumnType;
import org.hedui.rules.Feed;

/**
 * Tells the rows below (or between) the data that speak about them: totals, who filled the form in,
 * notes. Such a row never holds a document number, so a student called 合计 stays a student.
 */
public final class Footer {
  private static final Pattern TOTAL =
      Pattern.compile(
          "^(?:本页|本表|以上|全部)?(?:合计|总计|共计|累计|小计|总人数|总笔数|总金额|合计人数|合计笔数|合计金额|共\\d+[人名条笔户]).{0,40}$");
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "^(?:填表人|制表人|制表|审核人|审核|复核人|复核|经办人|填报人|填报单位|填表单位|负责人|单位负责人|主管领导|校长签字|校长|学校盖章|单位盖章|盖章|学校负责人|分管领导|班主任|(?:填表|填报|制表|打印|导出|生成)(?:日期|时间)|数据来源|联系人|联系电话)(?:签字|签名|盖章|签章)?(?::.*)?$");
  private static final Pattern NOTE =
      Pattern.compile("^(?:(?:备注|说明|填表说明|填报说明|注意|注|附注)(?::.*|\\d.*)?|第\\d+页.{0,12})$");

  /** What such a row may begin with: spares the rows of data a closer look. */
  private static final String BEGINNINGS = "合总共累小本以全填制审复经负单主校学盖打联批失成备说注附文发付日年金人笔院机所生回报分班导数第";

  /** What a row below the data is. */
  public enum Kind {
    /** A row of data. */
    NONE,
    /** A row with the sums of all rows. */
    TOTAL,
    /** Any other row that is no data. */
    OTHER
  }

  private final Feed feed;
  private final Header header;

  /** Whether notes have begun, which may run on in rows of one cell. */
  private boolean notes;

  /** The footers of a table. */
  public Footer(Feed feed, Header header) {
    this.feed = feed;
    this.header = header;
  }

  /** What a row is. */
  public Kind kind(RowView row) {
    int first = firstFilled(row);
    String begin = row.cell(first).strip();
    if (begin.isEmpty() || !notes && BEGINNINGS.indexOf(begin.charAt(0)) < 0) {
      return Kind.NONE;
    }
    String word = HeaderText.normalise(begin);
    boolean total = TOTAL.matcher(word).matches();
    boolean note = NOTE.matcher(folded(begin)).matches();
    boolean single = filled(row) == 1;
    boolean other =
        note
            || SIGNATURE.matcher(folded(begin)).matches()
            || HeadLabels.of(begin) != null
            || HeadLabels.inline().matcher(folded(begin)).lookingAt();
    if (!total && !other && !(notes && single) || speaksOfPerson(row, first)) {
      return Kind.NONE;
    }
    notes |= note && single;
    return total && !word.contains("小计") && !word.startsWith("本页") ? Kind.TOTAL : Kind.OTHER;
  }

  private static String folded(String cell) {
    return Normalizer.normalize(cell, Normalizer.Form.NFKC).replaceAll("[\\s()（）]+", "");
  }

  private static int firstFilled(RowView row) {
    for (int i = 0; i < row.size(); i++) {
      if (!row.cell(i).isBlank()) {
        return i;
      }
    }
    return 0;
  }

  private static int filled(RowView row) {
    int count = 0;
    for (int i = 0; i < row.size(); i++) {
      count += row.cell(i).isBlank() ? 0 : 1;
    }
    return count;
  }

  /** Whether the row holds what makes a row of data: a number, a card, a date, a school code. */
  private boolean speaksOfPerson(RowView row, int first) {
    boolean table = row.size() >= header.width();
    for (Column column : feed.columns()) {
      int at = header.position(column.ordinal());
      if (at < 0 || at == first || at >= row.size() || labelled(row, at)) {
        continue;
      }
      String text = row.cell(at).strip();
      ColumnType type = column.type();
      if (type == ColumnType.ID_NUMBER && digits(text) >= 6
          || type == ColumnType.CARD && table && digits(text) >= 12
          || type == ColumnType.SCHOOL_CODE && table && digits(text) >= 6
          || type == ColumnType.SEX && table && (text.equals("男") || text.equals("女"))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the cell is the value of a label to its left. */
  private static boolean labelled(RowView row, int at) {
    int left = at - 1;
    while (left >= 0 && row.cell(left).isBlank()) {
      left--;
    }
    return left >= 0 && HeadLabels.of(row.cell(left)) != null;
  }

  private static int digits(String text) {
    return (int) text.chars().filter(Character::isDigit).count();
  }
}
