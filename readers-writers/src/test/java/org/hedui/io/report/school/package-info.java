/** Tests of the school workbooks. */
@NullMarked
package org.hedui.io.report.school;

import org.jspecify.annotations.NullMarked;
