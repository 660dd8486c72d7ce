/** Text files: which charset, which delimiter, where a row and a cell end. */
@NullMarked
package org.hedui.io.intake.text;

import org.jspecify.annotations.NullMarked;
