/** What runs when: the schedules of a file, and what is owed at a moment; no clock, no database. */
@NullMarked
package org.hedui.schedules.plan;

import org.jspecify.annotations.NullMarked;
