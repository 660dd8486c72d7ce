package org.hedui.rules.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads yes and no. What still waits for an answer (待反馈, 待审核) is a no for today. */
final class Flags {
  private static final Map<String, Boolean> WORDS = words();

  private Flags() {}

  static @Nullable Boolean read(String text) {
    Boolean flag = WORDS.get(text);
    return flag != null ? flag : WORDS.get(fold(text));
  }

  private static Map<String, Boolean> words() {
    Map<String, Boolean> words = new HashMap<>();
    for (String yes :
        "是 有 通过 1 Y YES √ ✓ ✔ 对 TRUE T 已审核 已通过 审核通过 已审批 审批通过 同意 有异议 一致 相符 已确认 合格 √是 1-是 1.0"
            .split(" ")) {
      words.put(yes, true);
    }
    for (String no :
        ("否 无 不通过 待反馈 0 N NO × X 错 FALSE F 未审核 未通过 审核不通过 待审核 待审批 未审批 审批不通过 审批未通过 审核未通过 不同意"
                + " 无异议 没有 不是 不一致 不符 未确认 不合格 审核中 审批中 0-否 2-否 0.0")
            .split(" ")) {
      words.put(no, false);
    }
    return words;
  }

  private static String fold(String text) {
    return Width.fold(text).replace(" ", "").toUpperCase(Locale.ROOT);
  }
}
