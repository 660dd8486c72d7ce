/** What a school gets back when it checks its own file before sending it. */
@NullMarked
package org.hedui.io.report.precheck;

import org.jspecify.annotations.NullMarked;
