/** Tests of the province workbooks. */
@NullMarked
package org.hedui.io.report.province;

import org.jspecify.annotations.NullMarked;
