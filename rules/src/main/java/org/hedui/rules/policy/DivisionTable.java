package org.hedui.rules.policy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.hedui.rules.policy.Divisions.Division;

/** The divisions of the public lists from 1980 on, built in. */
public final class DivisionTable {
  /** Lists are not of every year, are published late, and schools and offices follow later. */
  private static final int SLACK = 2;

  /** The year of the first list: a division in it is older than the list. */
  private static final int FIRST_LIST = 1980;

  /** First year of divisions that were gone before the first list whose year is known. */
  private static final int BEFORE_ALL_LISTS = 0;

  private static final Divisions BUILT_IN = load();

  private DivisionTable() {}

  /** All of them, without additions by feed. */
  public static Divisions builtIn() {
    return BUILT_IN;
  }

  private static Divisions load() {
    Map<String, Division> divisions = new HashMap<>();
    try (InputStream in = DivisionTable.class.getResourceAsStream("divisions.csv")) {
      if (in == null) {
        throw new IllegalStateException("divisions.csv is missing");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split(",", -1);
        int first = cells[2].isEmpty() ? BEFORE_ALL_LISTS : Integer.parseInt(cells[2]);
        first = first <= FIRST_LIST ? BEFORE_ALL_LISTS : first;
        int last = cells[3].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(cells[3]);
        divisions.put(cells[0], new Division(cells[0], cells[1], first, last, SLACK));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Divisions(divisions);
  }
}
