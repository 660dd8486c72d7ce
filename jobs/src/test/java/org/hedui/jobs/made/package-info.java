/** Tests of what is not made again. */
@NullMarked
package org.hedui.jobs.made;

import org.jspecify.annotations.NullMarked;
