/** Turns what lies in the inbox into canonical rows or clear problems. */
@NullMarked
package org.hedui.io.intake;

import org.jspecify.annotations.NullMarked;
