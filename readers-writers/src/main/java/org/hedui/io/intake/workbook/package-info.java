/** Excel workbooks, old and new, row by row. */
@NullMarked
package org.hedui.io.intake.workbook;

import org.jspecify.annotations.NullMarked;
