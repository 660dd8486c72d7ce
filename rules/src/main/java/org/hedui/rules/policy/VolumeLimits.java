package org.hedui.rules.policy;

import java.util.Set;
import org.hedui.rules.Feed;

/**
 * How far the rows of a file may move against the file it replaces (FIL-18). Percents are of the
 * former number of rows.
 *
 * @param flagPercent a change by more is told
 * @param holdFeeds feeds whose files are held where the change is beyond the following
 * @param holdShrinkPercent so much less
 * @param holdGrowPercent so much more
 * @param leastRows a former number of rows below which nothing is held
 */
public record VolumeLimits(
    int flagPercent,
    Set<Feed> holdFeeds,
    int holdShrinkPercent,
    int holdGrowPercent,
    int leastRows) {}
