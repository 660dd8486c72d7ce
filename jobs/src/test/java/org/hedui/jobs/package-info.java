/** Tests of the order of steps. */
@NullMarked
package org.hedui.jobs;

import org.jspecify.annotations.NullMarked;
