package org.hedui.rules;

/** How much a finding weighs, most urgent first. */
public enum Severity {
  /** Blocks the file or record from going on. */
  B,
  /** Must be cleared before the lock date or the next payment. */
  H,
  /** Must be answered. */
  M,
  /** A hint. */
  L,
  /** Information only. */
  I
}
