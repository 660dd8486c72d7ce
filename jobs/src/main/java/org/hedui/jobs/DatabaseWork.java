package org.hedui.jobs;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Makes a step of work on the connection of its transaction. */
@Component
public class DatabaseWork {
  private final DataSource database;

  DatabaseWork(DataSource database) {
    this.database = database;
  }

  /** Work on a connection, with a result. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does it; the transaction is opened and committed by the caller. */
    T on(Connection connection) throws SQLException;
  }

  /**
   * A tasklet that does the work once, in its step's transaction; the number of rows that it wrote
   * goes to the step's write count.
   */
  public Tasklet tasklet(Work<Long> work) {
    return (contribution, context) -> {
      contribution.incrementWriteCount(with(work));
      return RepeatStatus.FINISHED;
    };
  }

  /** Does the work at once, on the connection of the present transaction or on one of its own. */
  public <T> T with(Work<T> work) throws SQLException {
    Connection connection = DataSourceUtils.getConnection(database);
    try {
      return work.on(connection);
    } finally {
      DataSourceUtils.releaseConnection(connection, database);
    }
  }
}
