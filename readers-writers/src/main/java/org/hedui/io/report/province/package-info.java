/** The bulletin on the state of the work, by city and school. */
@NullMarked
package org.hedui.io.report.province;

import org.jspecify.annotations.NullMarked;
