/** Receives, loads and publishes the files of the inbox. */
@NullMarked
package org.hedui.jobs.intake;

import org.jspecify.annotations.NullMarked;
