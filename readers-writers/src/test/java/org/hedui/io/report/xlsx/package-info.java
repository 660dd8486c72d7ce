/** Tests of the workbook writer. */
@NullMarked
package org.hedui.io.report.xlsx;

import org.jspecify.annotations.NullMarked;
