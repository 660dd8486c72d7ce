package org.hedui.jobs.intake;

import org.hedui.rules.RuleCode;
import org.jspecify.annotations.Nullable;

/**
 * A file of which nothing became visible, and why.
 *
 * @param path below the inbox
 * @param rule what holds it; null where a person does, or where a finding that did is no more
 * @param row the row it stands in, 0 for the whole file
 * @param evidence column and value as {@code findings.csv} shows them, masked, or the reason that
 *     the person gave; may be empty
 * @param by the person who holds it; null for none
 */
public record HeldFile(
    String path, @Nullable RuleCode rule, long row, String evidence, @Nullable String by) {}
