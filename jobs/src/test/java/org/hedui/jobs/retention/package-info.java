/** Tests of what goes by age. */
@NullMarked
package org.hedui.jobs.retention;

import org.jspecify.annotations.NullMarked;
