package org.hedui.io.report.province;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hedui.io.report.Lang;
import org.jspecify.annotations.Nullable;

/**
 * What the bulletin is made of.
 *
 * @param date business date; of a month its last day
 * @param month the month that is told of; null for a night
 * @param before the night before it, null where there is none
 * @param schools every school, with or without cases; cases without a school stand under an empty
 *     code
 * @param rules every rule with cases
 * @param nights what the last nights, or those of the month, have changed, oldest first
 * @param lang language of headings
 */
public record ProvinceReport(
    LocalDate date,
    @Nullable YearMonth month,
    @Nullable LocalDate before,
    List<SchoolCounts> schools,
    List<RuleCounts> rules,
    List<NightCounts> nights,
    Lang lang) {

  /** A city, or the schools whose city is not known. */
  record City(String name, long schools, long students, CaseCounts cases) {
    /** Whether it stands for cases whose city is not known. */
    boolean nowhere() {
      return name.isEmpty();
    }
  }

  static final Comparator<CaseCounts> WORST_FIRST =
      Comparator.comparingLong(CaseCounts::open)
          .thenComparingLong(CaseCounts::overdue)
          .thenComparingLong(CaseCounts::blocking)
          .reversed();

  /** All cases. */
  public CaseCounts total() {
    return schools.stream().map(SchoolCounts::cases).reduce(CaseCounts.NONE, CaseCounts::plus);
  }

  /** The cities, most open cases first; what belongs to none comes last. */
  List<City> cities() {
    Map<String, List<SchoolCounts>> byCity =
        schools.stream()
            .collect(Collectors.groupingBy(SchoolCounts::city, TreeMap::new, Collectors.toList()));
    return byCity.entrySet().stream()
        .map(e -> city(e.getKey(), e.getValue()))
        .sorted(
            Comparator.comparing(City::nowhere)
                .thenComparing(City::cases, WORST_FIRST)
                .thenComparing(City::name))
        .toList();
  }

  /** The schools, most open cases first; what belongs to none comes last. */
  List<SchoolCounts> ranked() {
    return schools.stream()
        .sorted(
            Comparator.comparing(SchoolCounts::nobody)
                .thenComparing(SchoolCounts::cases, WORST_FIRST)
                .thenComparing(SchoolCounts::code))
        .toList();
  }

  String cityName(String city) {
    return city.isEmpty() ? lang.of("（未知）", "(unknown)") : city;
  }

  private static City city(String name, List<SchoolCounts> schools) {
    return new City(
        name,
        schools.stream().filter(s -> !s.nobody()).count(),
        schools.stream().mapToLong(SchoolCounts::students).sum(),
        schools.stream().map(SchoolCounts::cases).reduce(CaseCounts.NONE, CaseCounts::plus));
  }

  String title() {
    return month == null
        ? lang.of("学籍与资助核对工作通报", "Bulletin on registration and aid checks")
        : lang.of(
            "学籍与资助核对工作通报（%d 年 %d 月）".formatted(month.getYear(), month.getMonthValue()),
            "Bulletin on registration and aid checks, " + month);
  }

  /** What was open before, in words. */
  String opening() {
    return month == null ? lang.of("上一夜未结", "Before") : lang.of("上月末未结", "Month before");
  }

  String subtitle() {
    if (month != null) {
      return lang.of(
          "统计月份：%s　截至月末　单位：件".formatted(month), "month: %s   as of its last day".formatted(month));
    }
    return before == null
        ? lang.of(
            "业务日期：%s　首次运行，无上一夜".formatted(date), "business date: %s   first night".formatted(date))
        : lang.of(
            "业务日期：%s　上一夜：%s　单位：件".formatted(date, before),
            "business date: %s   night before: %s".formatted(date, before));
  }

  String footer() {
    return lang.of("工作通报　业务日期 " + date, "Bulletin, " + date);
  }
}
