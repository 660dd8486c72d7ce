package org.hedui.jobs.forecast;

/**
 * What lies before tonight's run.
 *
 * @param bytes of all files that lie in the inbox
 * @param rowsToLoad about how many rows are to be read anew
 */
public record Tonight(long bytes, long rowsToLoad) {}
