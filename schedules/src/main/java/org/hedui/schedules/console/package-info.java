/** What people see on the terminal: texts in two languages, tables, progress. */
@NullMarked
package org.hedui.schedules.console;

import org.jspecify.annotations.NullMarked;
