package org.hedui.faults;

import java.util.Locale;

/** What a fault did to the night. Only one that bit proves anything. */
enum Effect {
  /** The night failed, was refused, or was not the same: the fault was felt. */
  BIT,
  /** The fault was there, and the night came to its end all the same. */
  NOT_DISTURBED,
  /** The night was over before, or never came to where the fault waited for it. */
  NOT_REACHED,
  /** It cannot be done on this machine. */
  NOT_POSSIBLE;

  /** As results and the table have it. */
  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /**
   * The effect of a text.
   *
   * @throws IllegalArgumentException where there is no such effect
   */
  static Effect of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT).replace(' ', '_'));
  }
}
