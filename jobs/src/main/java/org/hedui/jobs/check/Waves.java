package org.hedui.jobs.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Orders work into waves: everything in a wave depends on earlier waves only, so that a wave may
 * run side by side.
 */
final class Waves {
  private Waves() {}

  /**
   * The waves of these items, each in the order given.
   *
   * @param needs the names of the items that must come before; names that are no item are ignored
   * @throws IllegalArgumentException where an item needs one that stands after it
   */
  static <T> List<List<T>> of(
      Collection<T> items, Function<T, String> name, Function<T, Collection<String>> needs) {
    List<String> names = items.stream().map(name).toList();
    Map<String, Integer> waveOf = new HashMap<>();
    List<List<T>> waves = new ArrayList<>();
    for (T item : items) {
      int wave = 0;
      for (String need : needs.apply(item)) {
        Integer before = waveOf.get(need);
        if (before == null && names.contains(need)) {
          throw new IllegalArgumentException(
              name.apply(item) + " needs " + need + ", which stands after it");
        }
        wave = before == null ? wave : Math.max(wave, before + 1);
      }
      waveOf.put(name.apply(item), wave);
      while (waves.size() <= wave) {
        waves.add(new ArrayList<>());
      }
      waves.get(wave).add(item);
    }
    return waves;
  }
}
