/** Runs the rules about many rows: their preparations, the comparison of names, the rules. */
@NullMarked
package org.hedui.jobs.check;

import org.jspecify.annotations.NullMarked;
