/** Dated policy: terms, locks, aid standards, divisions and the calendar that due dates follow. */
@NullMarked
package org.hedui.rules.policy;

import org.jspecify.annotations.NullMarked;
