/** Tests of the order of steps and of what is known of past runs. */
@NullMarked
package org.hedui.jobs;

import org.jspecify.annotations.NullMarked;
