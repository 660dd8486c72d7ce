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
          new Holidays());

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
      all.addAll(machine(check, at));
    }
    List<Diagnosis> server = server(at);
    all.addAll(machine(new LeftOvers(server.stream().anyMatch(Doctor::tellsOfARun)), at));
    all.addAll(server);
    return all;
  }

  /** Whether somebody holds the lock of runs, or the embedded server. */
  private static boolean tellsOfARun(Diagnosis one) {
    return one.check().equals(HeldLock.NAME) && one.said().equals(HeldLock.HELD)
        || one.said().equals(DatabaseProblem.Kind.BUSY.name());
  }

  private static List<Diagnosis> machine(Check check, Surroundings at) {
    try {
      return check.look(at);
    } catch (IOException | RuntimeException e) {
      return List.of(Diagnosis.failure("failed", "said", check.name(), said(e)));
    }
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
