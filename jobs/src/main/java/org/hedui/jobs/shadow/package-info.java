/** What a changed policy or rule set would open and close, tried out and undone. */
@NullMarked
package org.hedui.jobs.shadow;

import org.jspecify.annotations.NullMarked;
