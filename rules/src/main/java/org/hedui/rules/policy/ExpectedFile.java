package org.hedui.rules.policy;

import org.hedui.rules.Feed;

/**
 * What technical schools hand in once a term (FIL-03).
 *
 * @param lock by when
 * @param everySchool all of them; else those that handed it in for the term before
 */
public record ExpectedFile(Feed feed, Lock.Business lock, boolean everySchool) {}
