/** The reconciliation report that finance staff work with. */
@NullMarked
package org.hedui.io.report.finance;

import org.jspecify.annotations.NullMarked;
