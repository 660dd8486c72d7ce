package org.hedui.jobs;

import java.util.Map;

/**
 * One figure with what it is about.
 *
 * @param tags such as {@code feed: roster}
 * @param value in the unit of its kind
 */
public record Figure(Map<String, String> tags, double value) {}
