package org.hedui.io.report;

/**
 * What happened to a case since the night before.
 *
 * @param change what happened
 * @param why reason in words: 数据已更正, 证据变化, a person's reason …
 * @param by who did it: a person's name, or empty for the night itself
 * @param line the case as it stands tonight, or as it last stood when it is closed
 */
public record DeltaLine(Change change, String why, String by, FindingLine line) {

  /** The kinds of change. */
  public enum Change {
    /** Seen for the first time. */
    NEW("new"),
    /** Was closed and has come back. */
    REOPENED("reopened"),
    /** Open before and now, but the evidence differs. */
    CHANGED("changed"),
    /** No longer open. */
    CLOSED("closed");

    private final String text;

    Change(String text) {
      this.text = text;
    }

    /** The word in the file. */
    public String text() {
      return text;
    }
  }
}
