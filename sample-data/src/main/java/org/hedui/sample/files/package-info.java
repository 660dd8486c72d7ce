/** Writes lines into files in the shapes real files have, and notes what must be found in them. */
@NullMarked
package org.hedui.sample.files;

import org.jspecify.annotations.NullMarked;
