package org.hedui.schedules.doctor;

import java.io.IOException;
import java.util.List;

/** Looks at one thing of the machine, without a database. */
interface Check {
  /** Its name in the texts. */
  String name();

  /** What it finds; an exception counts as a failed check. */
  List<Diagnosis> look(Surroundings at) throws IOException;
}
