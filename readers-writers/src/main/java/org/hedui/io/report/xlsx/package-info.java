/**
 * A small streaming writer of workbooks: same input, same bytes, in constant memory, with the parts
 * that office staff rely on (filters, drop-downs, locked cells, print set-up, native charts).
 */
@NullMarked
package org.hedui.io.report.xlsx;

import org.jspecify.annotations.NullMarked;
