package org.hedui.rules.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads the dated standards of aid. */
final class AidSettings {
  private static final Set<String> PROGRAMMES = Set.of("助学金", "免学费");

  private AidSettings() {}

  static List<AidStandard> standards(Setting setting) {
    List<AidStandard> standards = new ArrayList<>();
    for (Setting entry : setting.list()) {
      entry.only(
          "programme",
          "from",
          "yearly",
          "monthly",
          "term",
          "tiers",
          "school_standard",
          "last_year",
          "max_terms");
      AidStandard standard =
          new AidStandard(
              entry.get("programme").text(),
              entry.get("from").term(),
              entry.get("yearly").fen(),
              entry.get("monthly").fen(),
              entry.get("term").fen(),
              entry.has("tiers") ? tiers(entry.get("tiers")) : Map.of(),
              entry.has("school_standard") && entry.get("school_standard").flag(),
              entry.get("last_year").count(),
              entry.get("max_terms").count());
      check(entry, standard);
      standards.add(standard);
    }
    for (String programme : PROGRAMMES) {
      if (standards.stream().noneMatch(s -> s.programme().equals(programme))) {
        throw setting.fault("no standard of " + programme);
      }
    }
    standards.sort(Comparator.comparing(AidStandard::from).reversed());
    return List.copyOf(standards);
  }

  private static Map<String, Long> tiers(Setting setting) {
    Map<String, Long> tiers = new TreeMap<>();
    setting.map().forEach((name, amount) -> tiers.put(name, amount.fen()));
    return Map.copyOf(tiers);
  }

  /** A school year has two terms and ten months: amounts that say otherwise are typing errors. */
  private static void check(Setting entry, AidStandard standard) {
    if (!PROGRAMMES.contains(standard.programme())) {
      throw entry.get("programme").fault("助学金 or 免学费 is expected");
    }
    if (standard.yearlyFen() != 2 * standard.termFen()) {
      throw entry.get("term").fault("term is not half of yearly");
    }
    if (standard.yearlyFen() != 10 * standard.monthlyFen()) {
      throw entry.get("monthly").fault("monthly is not a tenth of yearly");
    }
  }
}
