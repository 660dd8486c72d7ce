/** Finds the header among the first rows and what its columns mean. */
@NullMarked
package org.hedui.io.intake.header;

import org.jspecify.annotations.NullMarked;
