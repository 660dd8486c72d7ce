package org.hedui.rules;

import java.util.List;

/**
 * A rule about many rows: a SELECT with the columns {@code subject, counterpart, ours, theirs,
 * amount_fen} and, where they differ from finding to finding, {@code severity} (null: the usual
 * one) and {@code field} (null: the rule's own). There is one row a subject.
 *
 * @param code its code
 * @param field canonical header of the column it compares, empty for none
 * @param after rules whose findings it reads, which run before it
 * @param sql the SELECT
 */
public record SetRule(RuleCode code, String field, List<RuleCode> after, String sql)
    implements Rule {}
