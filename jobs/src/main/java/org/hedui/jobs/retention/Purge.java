package org.hedui.jobs.retention;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * One kind of data that goes when it is old enough. What is due is worked out anew each time, from
 * what is there: a purge may be killed at any moment and simply goes on.
 */
interface Purge {
  /** The step's name, and what is counted. */
  String name();

  /** How many are due. */
  long due(Connection connection) throws SQLException, IOException;

  /** Lets some of them go, in the connection's transaction; how many, 0 where none is due. */
  long some(Connection connection) throws SQLException, IOException;
}
