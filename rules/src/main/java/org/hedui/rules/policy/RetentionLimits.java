package org.hedui.rules.policy;

/**
 * For how many days is kept what nobody needs for tonight.
 *
 * @param replacedRowsDays rows of files that do not count any more, from the night on that found it
 * @param receivedCopiesDays copies of files that were given by hand
 * @param outputsDays outputs of past nights
 * @param runsDays steps and durations of past runs
 */
public record RetentionLimits(
    int replacedRowsDays, int receivedCopiesDays, int outputsDays, int runsDays) {}
