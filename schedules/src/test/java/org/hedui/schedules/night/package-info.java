/** Whole nights, run as a user runs them: in a process of their own. */
@NullMarked
package org.hedui.schedules.night;

import org.jspecify.annotations.NullMarked;
