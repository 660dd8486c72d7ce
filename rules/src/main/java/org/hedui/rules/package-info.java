/**
 * What is right: the columns of every feed, the rules, the rule book and the policy they follow.
 */
@NullMarked
package org.hedui.rules;

import org.jspecify.annotations.NullMarked;
