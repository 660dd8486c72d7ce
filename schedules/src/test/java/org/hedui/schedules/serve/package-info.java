/** Tests of the scheduler. */
@NullMarked
package org.hedui.schedules.serve;

import org.jspecify.annotations.NullMarked;
