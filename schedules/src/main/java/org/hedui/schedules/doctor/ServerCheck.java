package org.hedui.schedules.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Looks at one thing of the database server. */
interface ServerCheck {
  /** Its name in the texts. */
  String name();

  /** What it finds; an exception counts as a failed check. The connection changes nothing. */
  List<Diagnosis> look(Connection connection, Surroundings at) throws SQLException;
}
