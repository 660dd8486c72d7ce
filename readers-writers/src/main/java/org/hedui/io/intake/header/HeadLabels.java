package org.hedui.io.intake.header;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The labels that head and foot fields go by, and the one they are known under. */
final class HeadLabels {
  private static final Map<String, List<String>> ALIASES =
      Map.ofEntries(
          Map.entry("批次号", List.of("批次", "批次编号", "批号", "发放批次", "发放批次号")),
          Map.entry(
              "学校代码",
              List.of("学校标识码", "单位代码", "单位编号", "机构代码", "院校代码", "经办单位代码", "学校/经办单位代码", "学校编号")),
          Map.entry("付款账号", List.of("付款帐号", "付款账户", "付款人账号", "付款人帐号", "付款单位账号")),
          Map.entry("发放年月", List.of("发放月份", "年月", "所属年月")),
          Map.entry("总笔数", List.of("合计笔数", "笔数合计", "总条数", "总记录数", "总人数", "合计人数", "笔数", "人数")),
          Map.entry("总金额", List.of("合计金额", "金额合计", "总额", "合计总金额", "金额")),
          Map.entry("文件日期", List.of("制表日期", "报盘日期", "回盘日期", "生成日期", "填表日期", "日期")),
          Map.entry("经办人", List.of("制单人", "制表人", "填表人", "经办")),
          Map.entry("复核人", List.of("审核人", "复核", "审核")),
          Map.entry("成功笔数", List.of("成功总笔数", "成功条数")),
          Map.entry("成功金额", List.of("成功总金额")),
          Map.entry("失败笔数", List.of("失败总笔数", "失败条数")),
          Map.entry("失败金额", List.of("失败总金额")),
          Map.entry("成功笔数/金额", List.of("成功笔数金额")),
          Map.entry("失败笔数/金额", List.of("失败笔数金额")));

  private static final Map<String, String> CANONICAL = canonical();

  /** A known label, perhaps with a unit in brackets, and a colon; longer labels first. */
  private static final Pattern INLINE =
      Pattern.compile(
          CANONICAL.keySet().stream()
                  .sorted(Comparator.comparing(String::length).reversed())
                  .map(Pattern::quote)
                  .collect(Collectors.joining("|", "(", ")"))
              + "\\s*(?:\\([^()]*\\))?\\s*:\\s*");

  private HeadLabels() {}

  private static Map<String, String> canonical() {
    Map<String, String> map = new HashMap<>();
    ALIASES.forEach(
        (label, aliases) -> {
          map.put(label, label);
          aliases.forEach(alias -> map.put(alias, label));
        });
    return Map.copyOf(map);
  }

  /** The canonical label of a cell that is nothing but a label, else null. */
  static @Nullable String of(String cell) {
    return CANONICAL.get(HeaderText.normalise(cell));
  }

  /** The pattern of {@code label:} inside a text; group 1 is the label. */
  static Pattern inline() {
    return INLINE;
  }

  /** The canonical label of a known alias. */
  static String canonical(String alias) {
    return CANONICAL.getOrDefault(alias, alias);
  }
}
