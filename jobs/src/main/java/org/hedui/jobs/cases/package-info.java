/** Merges tonight's findings into the cases that live across nights. */
@NullMarked
package org.hedui.jobs.cases;

import org.jspecify.annotations.NullMarked;
