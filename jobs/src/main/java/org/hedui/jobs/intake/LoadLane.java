package org.hedui.jobs.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.hedui.jobs.DatabaseWork;
import org.hedui.jobs.RunProgress;
import org.jspecify.annotations.Nullable;
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
  private static final int BLOCK = 50_000;

  private final int lane;
  private final DatabaseWork database;
  private final FileOpener opener;
  private final RunProgress progress;
  private @Nullable FileLoad open;

  LoadLane(int lane, DatabaseWork database, FileOpener opener, RunProgress progress) {
    this.lane = lane;
    this.database = database;
    this.opener = opener;
    this.progress = progress;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws Exception {
    try {
      long rows = database.now(this::turn);
      contribution.incrementWriteCount(Math.max(rows, 0));
      progress.rows(Math.max(rows, 0));
      return rows < 0 ? RepeatStatus.FINISHED : RepeatStatus.CONTINUABLE;
    } catch (SQLException | RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  /**
   * One block: rows of the open file, or several small files whole. Negative when nothing is left.
   */
  private long turn(Connection connection) throws SQLException {
    FileStore store = new FileStore(connection);
    long rows = 0;
    while (rows < BLOCK) {
      if (open == null) {
        Optional<FileRecord> next = store.next(lane);
        if (next.isEmpty()) {
          return rows == 0 ? -1 : rows;
        }
        FileRecord file = next.get();
        Optional<String> original =
            file.state().equals("waiting") ? store.repeats(file) : Optional.empty();
        if (original.isPresent()) {
          store.skipped(file, original.get());
          continue;
        }
        open = opener.open(file, connection);
        store.opened(open);
      }
      FileLoad load = open;
      if (!load.judge().ended()) {
        rows += load.load(connection, (int) (BLOCK - rows));
      }
      if (load.judge().ended()) {
        end(store, load);
        close();
      } else {
        store.progress(load);
      }
    }
    return rows;
  }

  private static void end(FileStore store, FileLoad load) throws SQLException {
    FileJudge.Outcome outcome = load.judge().finish();
    if (outcome.held()) {
      store.held(load);
      if (load.judge().reader().disturbed()) {
        store.unsettled(load.file().number());
      }
    } else {
      if (load.file().feed().isPayments()) {
        store.batchHead(load);
      }
      store.loaded(load);
    }
    store.problems(load.file().number(), outcome.problems());
  }

  private void close() {
    if (open != null) {
      open.close();
      open = null;
    }
  }
}
