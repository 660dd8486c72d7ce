/** Notices between the nights: reminders of deadlines, and what is left to do. */
@NullMarked
package org.hedui.io.report.notice;

import org.jspecify.annotations.NullMarked;
