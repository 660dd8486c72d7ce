package org.hedui.jobs.intake;

import org.hedui.rules.Feed;
import org.jspecify.annotations.Nullable;

/**
 * A file as the database knows it.
 *
 * @param number its number, the upper half of its rows' ids
 * @param path below the inbox
 * @param sha256 digest of its bytes when it was received
 * @param submitter unit that handed it in, where name or manifest tell
 * @param state received, waiting, loading, loaded, accepted, held, skipped or superseded
 * @param rowsRead rows read and committed so far
 * @param rowsQuarantined of them put into quarantine
 */
record FileRecord(
    int number,
    Feed feed,
    String path,
    String sha256,
    @Nullable String submitter,
    String state,
    long rowsRead,
    long rowsQuarantined) {}
