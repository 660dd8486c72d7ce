package org.hedui.sample.files;

import org.hedui.rules.Column;
import org.jspecify.annotations.Nullable;

/**
 * One column of a file as it is written.
 *
 * @param column the column it holds, null for one that no feed knows (a running number, a remark)
 * @param header what the file calls it
 */
public record Heading(@Nullable Column column, String header) {
  /** The running number that many lists begin with. */
  public static final String RUNNING_NUMBER = "序号";
}
