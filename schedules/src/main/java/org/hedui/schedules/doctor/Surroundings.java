package org.hedui.schedules.doctor;

import java.nio.file.Path;
import java.time.Clock;
import java.util.SortedMap;
import org.hedui.io.database.Database;
import org.jspecify.annotations.Nullable;

/**
 * What a night would run in.
 *
 * @param data the data folder
 * @param programs where the programs of the embedded server are unpacked
 * @param inbox the folder of received files; null where it was not named
 * @param out the folder of outputs; null where it was not named
 * @param policy the folder of a province's policy; null for the built-in one
 * @param keyFile the file with the key of case ids; null for the demonstration key
 * @param database the server that is used instead of the embedded one; null for the embedded one
 * @param migrations the checksums, by number, of the migrations that make this program's tables
 * @param clock this machine's clock in the zone of the business
 */
public record Surroundings(
    Path data,
    Path programs,
    @Nullable Path inbox,
    @Nullable Path out,
    @Nullable Path policy,
    @Nullable String keyFile,
    @Nullable Database database,
    SortedMap<Integer, Integer> migrations,
    Clock clock) {}
