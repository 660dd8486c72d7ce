/** Rules of files and fields: how cells are read and when a row can be stored. */
@NullMarked
package org.hedui.rules.intake;

import org.jspecify.annotations.NullMarked;
