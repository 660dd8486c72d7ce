/** What has been made before, and of what: it is not made again while that is the same. */
@NullMarked
package org.hedui.jobs.made;

import org.jspecify.annotations.NullMarked;
