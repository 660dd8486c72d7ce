package org.hedui.jobs.intake;

import java.util.ArrayList;
import java.util.List;
import org.hedui.jobs.DatabaseWork;
import org.hedui.jobs.NightOptions;
import org.hedui.jobs.PolicyInForce;
import org.hedui.jobs.RunProgress;
import org.hedui.jobs.Steps;
import org.springframework.batch.core.job.flow.Flow;
import org.springframework.batch.core.step.Step;
import org.springframework.stereotype.Component;

/** The steps from the inbox to visible rows. */
@Component
public class IntakeSteps {
  private static final int FIRST_LANE = 0;

  /** The same on every machine: another one may finish the night. */
  static final int AGAIN_LANE = 1_000;

  private final Steps steps;
  private final DatabaseWork database;
  private final NightOptions options;
  private final ReceiveFiles receive;
  private final FileOpener opener;
  private final FileGuard guard;
  private final RunProgress progress;
  private final Publication publication;

  IntakeSteps(
      Steps steps,
      DatabaseWork database,
      NightOptions options,
      PolicyInForce policy,
      ReceiveFiles receive,
      FileOpener opener,
      FileGuard guard,
      RunProgress progress) {
    this.steps = steps;
    this.database = database;
    this.options = options;
    this.receive = receive;
    this.opener = opener;
    this.guard = guard;
    this.progress = progress;
    this.publication = new Publication(options, policy);
  }

  /** Gives every new file of the inbox a number, a receipt and a lane. */
  public Step receive() {
    return steps.step(
        "receive",
        database.tasklet(
            connection -> receive.receive(connection, ForgottenRows.Readers.MAY_WAIT)));
  }

  /** Loads added divisions before all others: rules of other feeds look them up. */
  public Step loadDivisions() {
    return steps.everyTime("load-divisions", new LoadLane(FIRST_LANE, database, opener, progress));
  }

  /** Loads all other files, several side by side. */
  public Flow loadFiles() {
    List<Step> lanes = new ArrayList<>();
    for (int lane = 1; lane <= options.lanes(); lane++) {
      lanes.add(
          steps.everyTime("load-lane-" + lane, new LoadLane(lane, database, opener, progress)));
    }
    return steps.sideBySide("load-files", lanes);
  }

  /** Holds what was read but should not count. */
  public Step guard() {
    return steps.step("guard", database.tasklet(guard::hold));
  }

  /** Loads what must count again in place of what is held, and is stored no more. */
  public Step loadAgain() {
    return steps.everyTime(
        "load-again",
        new LoadLane(
            AGAIN_LANE,
            database,
            opener,
            progress,
            connection -> receive.again(connection, AGAIN_LANE)));
  }

  /** Makes what was loaded visible. */
  public Step publish() {
    return steps.step("publish", database.tasklet(publication::publish));
  }
}
