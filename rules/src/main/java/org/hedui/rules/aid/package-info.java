/** Rules of aid: eligibility, declaration, disbursement, reconciliation. */
@NullMarked
package org.hedui.rules.aid;

import org.jspecify.annotations.NullMarked;
