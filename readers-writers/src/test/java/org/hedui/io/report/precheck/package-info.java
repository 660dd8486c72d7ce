/** Tests of the marked workbook. */
@NullMarked
package org.hedui.io.report.precheck;

import org.jspecify.annotations.NullMarked;
