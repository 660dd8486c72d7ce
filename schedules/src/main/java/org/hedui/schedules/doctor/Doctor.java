package org.hedui.schedules.doctor;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hedui.io.database.DatabaseProblem;

/**
 * Examines what a night depends on: first the machine, then, as far as it answers, the database.
 */
public final class Doctor {
  private static final List<Check> MACHINE =
      List.of(
          new JavaVersion(),
          new Memory(),
          new FileNames(),
          new DiskSpace(),
          new DataFolder(),
          new OutFolder(),
          new InboxFolder(),
          new KeyFile(),
          new PolicyFiles(),
          new Holidays(),
          new LeftOvers());

  private static final List<ServerCheck> SERVER =
      List.of(
          new ServerVersion(),
          new ServerRights(),
          new ServerSettings(),
          new ServerConnections(),
          new ClockSkew(),
          new TablesVersion(),
          new HeldLock(),
          new BrokenRuns());

  private Doctor() {}

  /** All that is found, in the order of the checks. */
  public static List<Diagnosis> examine(Surroundings at) {
    List<Diagnosis> all = new ArrayList<>();
    for (Check check : MACHINE) {
      try {
        all.addAll(check.look(at));
      } catch (IOException | RuntimeException e) {
        all.add(Diagnosis.failure("failed", "said", check.name(), said(e)));
      }
    }
    all.addAll(server(at));
    return all;
  }

  private static List<Diagnosis> server(Surroundings at) {
    List<Diagnosis> all = new ArrayList<>();
    try (ServerVisit visit = ServerVisit.to(at)) {
      all.add(visit.answer());
      Connection connection = visit.connection();
      if (connection != null) {
        for (ServerCheck check : SERVER) {
          try {
            all.addAll(check.look(connection, at));
          } catch (SQLException | RuntimeException e) {
            all.add(Diagnosis.failure("failed", "said", check.name(), said(e)));
          }
        }
      }
    } catch (DatabaseProblem e) {
      all.add(ServerVisit.told(e));
    }
    return all;
  }

  private static String said(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.getClass().getSimpleName());
  }
}
