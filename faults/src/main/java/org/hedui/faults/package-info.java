/** Does to nights what must not harm them, for real, and tells what became of it. */
@NullMarked
package org.hedui.faults;

import org.jspecify.annotations.NullMarked;
