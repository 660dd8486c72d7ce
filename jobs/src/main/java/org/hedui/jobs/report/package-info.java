/** Renders what a night found for schools, finance and the province. */
@NullMarked
package org.hedui.jobs.report;

import org.jspecify.annotations.NullMarked;
