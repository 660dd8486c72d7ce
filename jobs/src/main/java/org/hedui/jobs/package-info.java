/** Order: the nightly job and its steps. */
@NullMarked
package org.hedui.jobs;

import org.jspecify.annotations.NullMarked;
