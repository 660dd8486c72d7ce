/** Empty workbooks with the right header, for those who have no export of their own. */
@NullMarked
package org.hedui.io.report.template;

import org.jspecify.annotations.NullMarked;
