package org.hedui.jobs.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files of one lane, one block a turn. Where it stands is written in {@code intake.file} in the
 * transaction of the turn.
 */
final class LaneTurns {
  private static final int BLOCK = 50_000;

  private final int lane;
  private final FileOpener opener;
  private @Nullable FileLoad open;

  LaneTurns(int lane, FileOpener opener) {
    this.lane = lane;
    this.opener = opener;
  }

  /**
   * One block: rows of the open file, or several small files whole. Negative when nothing is left.
   */
  long turn(Connection connection) throws SQLException {
    FileStore store = new FileStore(connection);
    Holding holding = new Holding(connection);
    long rows = 0;
    int last = 0;
    while (rows < BLOCK) {
      if (open == null) {
        Optional<FileRecord> next = store.next(lane, last);
        if (next.isEmpty()) {
          return rows == 0 ? -1 : rows;
        }
        FileRecord file = next.get();
        last = file.number();
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
        end(store, holding, load);
        close();
      } else {
        store.progress(load);
      }
    }
    return rows;
  }

  private static void end(FileStore store, Holding holding, FileLoad load) throws SQLException {
    FileJudge.Outcome outcome = load.judge().finish();
    if (outcome.held()) {
      holding.hold(load);
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

  /** Closes the file that was begun. */
  void close() {
    if (open != null) {
      open.close();
      open = null;
    }
  }
}
