package org.hedui.jobs.intake;

import java.util.Objects;
import org.hedui.io.intake.InboxFile;
import org.hedui.rules.Feed;
import org.jspecify.annotations.Nullable;

/**
 * A file that was received before, or earlier tonight.
 *
 * @param state as in {@code intake.file}
 * @param manifest digest of its manifest, null without one
 * @param rules version of the rules that made its findings
 * @param released whether a person has released it from being held
 * @param present whether it lay in the inbox when that was looked through the last time
 * @param first what it has from its first coming
 */
record KnownFile(
    int number,
    Feed feed,
    String path,
    String sha256,
    String state,
    @Nullable String manifest,
    @Nullable String rules,
    boolean released,
    boolean present,
    FirstSeen first) {

  /** Whether it is what a later file with the same bytes repeats. */
  boolean standing() {
    return !state.equals("superseded") && !state.equals("skipped");
  }

  /** Whether its manifest is not the one it had. */
  boolean manifestDiffers(InboxFile file) {
    return !Objects.equals(manifest, file.manifest().sha256());
  }
}
