/**
 * Checks a school's own files as a night would, without a database, and writes them back marked.
 */
@NullMarked
package org.hedui.jobs.precheck;

import org.jspecify.annotations.NullMarked;
