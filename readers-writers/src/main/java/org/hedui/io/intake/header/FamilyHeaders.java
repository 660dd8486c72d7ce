package org.hedui.io.intake.header;

import java.util.HashSet;
import java.util.Set;

/**
 * The vocational-student export repeats 姓名, 关系, … for each family member, without saying whose they
 * are. A block begins at the 姓名 beside 关系, which no student column is called.
 */
final class FamilyHeaders {
  private static final Set<String> FIELDS =
      Set.of(
          "姓名", "关系", "是否监护人", "联系电话", "出生年月", "身份证件类型", "身份证件号", "民族", "政治面貌", "健康状况", "工作或学习单位",
          "职务");

  private FamilyHeaders() {}

  /** Prefixes the members' normalised headers in place. */
  static void resolve(String[] headers) {
    int member = 0;
    for (int i = 0; i < headers.length; i++) {
      if (headers[i].equals("关系")) {
        member++;
        name(headers, member, start(headers, i));
      }
    }
  }

  private static int start(String[] headers, int relation) {
    return relation > 0 && headers[relation - 1].equals("姓名") ? relation - 1 : relation;
  }

  private static void name(String[] headers, int member, int from) {
    Set<String> seen = new HashSet<>();
    for (int i = from; i < headers.length && FIELDS.contains(headers[i]); i++) {
      boolean nextBlock =
          i > from + 1
              && headers[i].equals("姓名")
              && i + 1 < headers.length
              && headers[i + 1].equals("关系");
      if (nextBlock || !seen.add(headers[i])) {
        return;
      }
      headers[i] = "成员" + member + headers[i];
    }
  }
}
