/** What goes out: the machine files (CSV, JSON, manifest) and the records that feed them. */
@NullMarked
package org.hedui.io.report;

import org.jspecify.annotations.NullMarked;
