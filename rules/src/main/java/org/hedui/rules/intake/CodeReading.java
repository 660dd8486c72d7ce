package org.hedui.rules.intake;

import org.jspecify.annotations.Nullable;

/**
 * What a code set makes of a cell.
 *
 * @param label the canonical Chinese label, null where the value is unknown
 * @param byCode what the code of a cell "code-label" stands for where it contradicts the label,
 *     else null
 */
public record CodeReading(@Nullable String label, @Nullable String byCode) {
  static final CodeReading UNKNOWN = new CodeReading(null, null);

  /** Whether the value is in neither codes nor labels nor aliases. */
  public boolean unknown() {
    return label == null;
  }

  /** Whether code and label of the cell contradict each other. */
  public boolean disagrees() {
    return byCode != null;
  }
}
