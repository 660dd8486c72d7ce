package org.hedui.faults;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tries as a table in Markdown: how often each fault was tried, how often it bit, what came of it.
 */
final class Table {
  private static final String HEADER =
      """
      | fault | tried | bit | steps | not disturbed | not reached | result | said most often |
      | --- | ---: | ---: | ---: | ---: | ---: | --- | --- |
      """;

  private Table() {}

  /** The tries of one build, a line an experiment, in this order. */
  static String of(List<Experiment> experiments, List<Tried> all) {
    StringBuilder table = new StringBuilder(HEADER);
    for (Experiment experiment : experiments) {
      List<Tried> tries =
          all.stream().filter(t -> t.key().experiment().equals(experiment.name())).toList();
      if (!tries.isEmpty()) {
        table.append(line(experiment.title(), tries));
      }
    }
    return table.toString();
  }

  private static String line(String title, List<Tried> tries) {
    Map<Effect, Long> effects = new EnumMap<>(Effect.class);
    tries.forEach(tried -> effects.merge(tried.effect(), 1L, Long::sum));
    long possible = tries.size() - effects.getOrDefault(Effect.NOT_POSSIBLE, 0L);
    List<Tried> bitten = tries.stream().filter(Tried::bit).toList();
    long steps =
        bitten.stream().map(Tried::step).filter(step -> !step.isEmpty()).distinct().count();
    return "| "
        + String.join(
            " | ",
            title,
            number(possible),
            number(bitten.size()),
            number(steps),
            number(effects.getOrDefault(Effect.NOT_DISTURBED, 0L)),
            number(effects.getOrDefault(Effect.NOT_REACHED, 0L)),
            result(tries, possible, bitten),
            said(bitten))
        + " |\n";
  }

  private static String number(long count) {
    return count == 0 ? "" : Long.toString(count);
  }

  /** A fault that never bit has proved nothing, and is not called right. */
  private static String result(List<Tried> tries, long possible, List<Tried> bitten) {
    long wrong = tries.stream().filter(tried -> !tried.ok()).count();
    if (wrong > 0) {
      return "**" + wrong + " wrong**";
    }
    if (possible == 0) {
      return "not possible here";
    }
    return bitten.isEmpty() ? "nothing proved" : "right each time it bit";
  }

  private static String said(List<Tried> tries) {
    return tries.stream()
        .map(Tried::line)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(e -> e.getKey().replace("|", "\\|"))
        .orElse("");
  }
}
