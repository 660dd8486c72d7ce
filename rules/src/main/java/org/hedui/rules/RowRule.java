package org.hedui.rules;

/** A rule about one row or one value; runs in the load stream. */
public non-sealed interface RowRule extends Rule {

  /** Whether it speaks about rows of this feed. */
  boolean appliesTo(Feed feed);

  /** Checks one row and says what is wrong, if anything. */
  void check(Row row, Night night, Findings findings);
}
