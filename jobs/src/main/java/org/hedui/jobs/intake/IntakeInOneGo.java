package org.hedui.jobs.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.hedui.io.intake.WorkFolder;
import org.hedui.jobs.NightOptions;
import org.hedui.jobs.PolicyInForce;
import org.hedui.jobs.RunProgress;

/**
 * What a night does from the inbox to visible rows, one step after the other on one connection,
 * within the transaction of the caller, who may undo it.
 */
public final class IntakeInOneGo {
  private static final List<Integer> LANES = List.of(0, 1); // divisions before all others

  private IntakeInOneGo() {}

  /** Receives, loads and publishes the inbox of these options, which have one lane. */
  public static void run(
      Connection connection,
      NightOptions options,
      PolicyInForce policy,
      WorkFolder work,
      RunProgress progress)
      throws SQLException {
    ReceivedFiles received = new ReceivedFiles(options, policy);
    ReceiveFiles receive = new ReceiveFiles(options, policy, received, work);
    receive.receive(connection, ForgottenRows.Readers.MUST_NOT_WAIT);
    FileOpener opener = new FileOpener(options, policy, received, work);
    for (int lane : LANES) {
      load(connection, lane, opener, progress);
    }
    new FileGuard(policy, options).hold(connection);
    while (receive.again(connection, IntakeSteps.AGAIN_LANE)) {
      load(connection, IntakeSteps.AGAIN_LANE, opener, progress);
    }
    forgetTemporaryTables(connection);
    new Publication(options, policy).publish(connection);
    forgetTemporaryTables(connection);
  }

  private static void load(Connection connection, int lane, FileOpener opener, RunProgress progress)
      throws SQLException {
    LaneTurns turns = new LaneTurns(lane, opener);
    try {
      for (long rows = turns.turn(connection); rows >= 0; rows = turns.turn(connection)) {
        progress.rows(rows);
      }
    } finally {
      turns.close();
    }
  }

  /** In a night they go with the transaction of their step. */
  private static void forgetTemporaryTables(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("discard temporary");
    }
  }
}
