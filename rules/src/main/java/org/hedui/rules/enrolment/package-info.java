/** Rules of enrolment: registration, duplicates, agreement between systems. */
@NullMarked
package org.hedui.rules.enrolment;

import org.jspecify.annotations.NullMarked;
