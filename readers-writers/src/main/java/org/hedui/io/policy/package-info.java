/** Reads the dated policy: national defaults and what a province lays over them. */
@NullMarked
package org.hedui.io.policy;

import org.jspecify.annotations.NullMarked;
