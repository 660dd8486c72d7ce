/** A synthetic province with planted errors and their truth. */
@NullMarked
package org.hedui.sample;

import org.jspecify.annotations.NullMarked;
