package org.hedui.io.report.province;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hedui.io.report.Lang;
import org.hedui.io.report.RuleText;
import org.hedui.rules.RuleCode;

/** A province of sixteen cities. */
final class Samples {
  private static final List<String> CITIES =
      List.of(
          "济南市", "青岛市", "淄博市", "枣庄市", "东营市", "烟台市", "潍坊市", "济宁市", "泰安市", "威海市", "日照市", "临沂市", "德州市",
          "聊城市", "滨州市", "菏泽市");

  private Samples() {}

  static ProvinceReport report(Lang lang) {
    List<SchoolCounts> schools =
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    new SchoolCounts(
                        "37990100%02d".formatted(i),
                        "演示第%d技工学校".formatted(i),
                        CITIES.get(i * 7 % 16),
                        900 + 37L * i,
                        counts(i)))
            .toList();
    List<RuleCounts> rules =
        Stream.of(RuleCode.DUP_02, RuleCode.IDN_13, RuleCode.DIS_02, RuleCode.NAM_07)
            .map(rule -> new RuleCounts(rule, text(rule), counts(rule.ordinal())))
            .toList();
    return new ProvinceReport(
        LocalDate.of(2025, 10, 31),
        null,
        LocalDate.of(2025, 10, 30),
        schools,
        rules,
        nights(),
        lang);
  }

  private static RuleText text(RuleCode rule) {
    return new RuleText("问题" + rule.text(), "说明", "怎么办", "学校", "依据");
  }

  private static List<NightCounts> nights() {
    return List.of(
        new NightCounts(LocalDate.of(2025, 10, 30), 1_500, 0, 65, 1_435),
        new NightCounts(LocalDate.of(2025, 10, 31), 120, 30, 240, 1_345));
  }

  /** before + new + reopened - closed = open. */
  private static CaseCounts counts(int i) {
    long blocking = i % 4;
    long high = 3 + i % 11;
    long medium = 5 + i % 13;
    long low = i % 6;
    long open = blocking + high + medium + low;
    return new CaseCounts(
        blocking,
        high,
        medium,
        low,
        open - low,
        i % 7,
        i % 5,
        i % 2,
        4,
        open - i % 5 - i % 2 + 4,
        10,
        8,
        6);
  }
}
