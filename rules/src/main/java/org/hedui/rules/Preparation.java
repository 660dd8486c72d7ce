package org.hedui.rules;

/**
 * A join that several set rules share: its SELECT is stored as table {@code match.<name>} before
 * they run.
 *
 * @param name the table, and the file {@code match/<name>.sql}
 * @param sql the SELECT
 */
public record Preparation(String name, String sql) {

  /** Whether it yields pairs of differing names (columns a, b) that the program compares. */
  public boolean isNamePairs() {
    return name.startsWith("name_pair_");
  }
}
