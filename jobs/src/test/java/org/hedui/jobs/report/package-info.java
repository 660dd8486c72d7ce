/** Tests of where outputs go. */
@NullMarked
package org.hedui.jobs.report;

import org.jspecify.annotations.NullMarked;
