/** Tests of the templates. */
@NullMarked
package org.hedui.io.report.template;

import org.jspecify.annotations.NullMarked;
