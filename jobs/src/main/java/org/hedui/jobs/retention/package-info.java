/**
 * What is kept for how long: rows, runs, outputs and copies go when nobody may need them any more.
 */
@NullMarked
package org.hedui.jobs.retention;

import org.jspecify.annotations.NullMarked;
