/** Tests of the generator. */
@NullMarked
package org.hedui.sample;

import org.jspecify.annotations.NullMarked;
