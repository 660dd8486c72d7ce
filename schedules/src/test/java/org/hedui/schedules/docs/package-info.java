/** Holds the pages of {@code docs/} and what the program says together. */
@NullMarked
package org.hedui.schedules.docs;

import org.jspecify.annotations.NullMarked;
