/** The long-running scheduler: wakes up by the plan, does what is owed, tells how it is. */
@NullMarked
package org.hedui.schedules.serve;

import org.jspecify.annotations.NullMarked;
