/** Specimens: small tables with the findings that one rule must make of them. */
@NullMarked
package org.hedui.sample.specimen;

import org.jspecify.annotations.NullMarked;
