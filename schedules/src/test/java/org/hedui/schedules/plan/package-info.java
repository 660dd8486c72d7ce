/** Tests of the plan. */
@NullMarked
package org.hedui.schedules.plan;

import org.jspecify.annotations.NullMarked;
