/** What every kind of file is reduced to: rows of texts, problems and limits. */
@NullMarked
package org.hedui.io.intake.rows;

import org.jspecify.annotations.NullMarked;
