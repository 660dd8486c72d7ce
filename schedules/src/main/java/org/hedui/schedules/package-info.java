/** When: the command line, the embedded database, the executable. */
@NullMarked
package org.hedui.schedules;

import org.jspecify.annotations.NullMarked;
