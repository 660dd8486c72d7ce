package org.hedui.jobs.intake;

import java.sql.SQLException;
import org.hedui.jobs.DatabaseWork;
import org.hedui.jobs.RunProgress;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Loads the files of one lane, one block a turn, each turn one transaction. Where it stands is
 * written in {@code intake.file} in the same transaction as the rows: after a kill a new lane finds
 * the file that was begun and passes over what is committed.
 */
final class LoadLane implements Tasklet {
  private final DatabaseWork database;
  private final RunProgress progress;
  private final LaneTurns turns;
  private final DatabaseWork.Work<Boolean> refill;

  /** A lane whose files are all there. */
  LoadLane(int lane, DatabaseWork database, FileOpener opener, RunProgress progress) {
    this(lane, database, opener, progress, connection -> false);
  }

  /**
   * A lane that gets files until there are no more.
   *
   * @param refill gives the empty lane more files; whether there may be any
   */
  LoadLane(
      int lane,
      DatabaseWork database,
      FileOpener opener,
      RunProgress progress,
      DatabaseWork.Work<Boolean> refill) {
    this.turns = new LaneTurns(lane, opener);
    this.database = database;
    this.progress = progress;
    this.refill = refill;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws Exception {
    try {
      long rows = database.with(turns::turn);
      contribution.incrementWriteCount(Math.max(rows, 0));
      progress.rows(Math.max(rows, 0));
      boolean more = rows >= 0 || database.with(refill);
      return more ? RepeatStatus.CONTINUABLE : RepeatStatus.FINISHED;
    } catch (SQLException | RuntimeException | Error e) {
      turns.close();
      throw e;
    }
  }
}
