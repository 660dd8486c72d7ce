/** What people are told between the nights: deadlines that come near, and what is left to do. */
@NullMarked
package org.hedui.jobs.notices;

import org.jspecify.annotations.NullMarked;
