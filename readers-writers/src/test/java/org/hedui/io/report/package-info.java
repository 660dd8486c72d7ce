/** Tests of the machine files. */
@NullMarked
package org.hedui.io.report;

import org.jspecify.annotations.NullMarked;
