/** The two workbooks that go to every school with open cases. */
@NullMarked
package org.hedui.io.report.school;

import org.jspecify.annotations.NullMarked;
