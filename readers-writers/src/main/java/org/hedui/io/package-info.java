/** In and out: table readers, COPY, report writers. */
@NullMarked
package org.hedui.io;

import org.jspecify.annotations.NullMarked;
