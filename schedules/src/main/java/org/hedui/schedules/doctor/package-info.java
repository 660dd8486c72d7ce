/** Looks at everything a night depends on, before the night does, and says what to do about it. */
@NullMarked
package org.hedui.schedules.doctor;

import org.jspecify.annotations.NullMarked;
