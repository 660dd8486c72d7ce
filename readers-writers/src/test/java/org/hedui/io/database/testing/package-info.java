/** The embedded PostgreSQL for the tests of all modules. */
@NullMarked
package org.hedui.io.database.testing;

import org.jspecify.annotations.NullMarked;
