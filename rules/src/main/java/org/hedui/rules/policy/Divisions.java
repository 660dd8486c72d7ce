package org.hedui.rules.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Administrative divisions (GB/T 2260) with the years in which public lists show them. */
public final class Divisions {
  private final Map<String, Division> byCode;

  /**
   * One division.
   *
   * @param code six digits
   * @param firstYear first year it is listed
   * @param lastYear last year it is listed, {@link Integer#MAX_VALUE} while it still is
   * @param slack by how many years it may have been there before and after
   */
  public record Division(String code, String name, int firstYear, int lastYear, int slack) {

    /** A division whose years are exact. */
    public Division(String code, String name, int firstYear, int lastYear) {
      this(code, name, firstYear, lastYear, 0);
    }

    /** Whether it may have been there at some time from one year to another. */
    public boolean within(int from, int to) {
      return firstYear - slack <= to && (long) lastYear + slack >= from;
    }

    /** A division added by feed; without a first year it was always there, without a last it is. */
    public static Division added(
        String code, String name, @Nullable Long firstYear, @Nullable Long lastYear) {
      return new Division(
          code,
          name,
          firstYear == null ? 0 : firstYear.intValue(),
          lastYear == null ? Integer.MAX_VALUE : lastYear.intValue());
    }
  }

  /** A table of these divisions by code. */
  public Divisions(Map<String, Division> byCode) {
    this.byCode = Map.copyOf(byCode);
  }

  /** These and others; of two with the same code the last. */
  public Divisions with(List<Division> added) {
    Map<String, Division> all = new HashMap<>(byCode);
    added.forEach(division -> all.put(division.code(), division));
    return new Divisions(all);
  }

  /** The division with this six-digit code, null where no list ever showed it. */
  public @Nullable Division find(String code) {
    return byCode.get(code);
  }

  /** All of them, by code. */
  public Map<String, Division> all() {
    return byCode;
  }
}
