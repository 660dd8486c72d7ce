package org.hedui.jobs.forecast;

import java.time.Duration;
import java.util.Map;

/**
 * What a completed night has taken.
 *
 * @param bytes of all files that lay in the inbox; 0 where it was not noted
 * @param rowsLoaded rows that were read anew
 * @param phases how long each phase took, from its first step to the end of its last
 * @param steps how long each step took
 */
public record PastNight(
    long bytes, long rowsLoaded, Map<Phase, Duration> phases, Map<String, Duration> steps) {}
