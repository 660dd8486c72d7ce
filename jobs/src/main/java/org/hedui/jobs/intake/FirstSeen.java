package org.hedui.jobs.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.hedui.io.intake.InboxFile;
import org.jspecify.annotations.Nullable;

/**
 * What a file has from its first coming. Reading it again, since rules or policy have changed,
 * makes it no younger, though somebody may have touched it meanwhile.
 *
 * @param on business date of the night that saw it first
 * @param sortTime what orders it among files of the same scope
 * @param handedInAt when the same bytes were put in its place the last time, null if only once
 */
record FirstSeen(LocalDate on, LocalDateTime sortTime, @Nullable LocalDateTime handedInAt) {

  /** Of a file that comes tonight. */
  static FirstSeen now(LocalDate tonight, InboxFile file) {
    return new FirstSeen(tonight, file.sortTime(), null);
  }

  /** When it was put in its place the last time, lying there as it does; null if only once. */
  @Nullable LocalDateTime handedInAgain(InboxFile file) {
    // Stored with microseconds, rounded: cut off, the same time is never the later one.
    LocalDateTime now = file.sortTime().truncatedTo(ChronoUnit.MICROS);
    LocalDateTime last = handedInAt == null || now.isAfter(handedInAt) ? now : handedInAt;
    return last.isAfter(sortTime) ? last : null;
  }

  /** Of one that came before, whose name or manifest may tell another date now. */
  FirstSeen dated(InboxFile file) {
    return new FirstSeen(on, file.sortTime(), handedInAt);
  }
}
