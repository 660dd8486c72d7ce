/** Rules of persons: identity numbers, names and the population registry. */
@NullMarked
package org.hedui.rules.identity;

import org.jspecify.annotations.NullMarked;
