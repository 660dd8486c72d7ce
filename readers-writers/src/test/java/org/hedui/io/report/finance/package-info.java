/** Tests of the finance workbooks. */
@NullMarked
package org.hedui.io.report.finance;

import org.jspecify.annotations.NullMarked;
