/** The database: the embedded PostgreSQL server, connections to it, and bulk writing by COPY. */
@NullMarked
package org.hedui.io.database;

import org.jspecify.annotations.NullMarked;
