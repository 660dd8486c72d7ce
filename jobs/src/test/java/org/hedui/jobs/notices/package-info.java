/** Tests of notices. */
@NullMarked
package org.hedui.jobs.notices;

import org.jspecify.annotations.NullMarked;
