/** Gives the readers files that no program has written, and watches how they end. */
@NullMarked
package org.hedui.faults.fuzz;

import org.jspecify.annotations.NullMarked;
