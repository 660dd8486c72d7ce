/** When tonight's run will end, by what past nights have taken. */
@NullMarked
package org.hedui.jobs.forecast;

import org.jspecify.annotations.NullMarked;
