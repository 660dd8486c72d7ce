package org.hedui.io.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hedui.io.database.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RunLockTest {
  @RegisterExtension static final TestDatabase DB = TestDatabase.empty();

  @Test
  void oneHoldsIt() {
    RunLock ours = take();
    assertThatThrownBy(RunLockTest::take)
        .isInstanceOfSatisfying(
            DatabaseProblem.class, e -> assertThat(e.kind()).isEqualTo(DatabaseProblem.Kind.BUSY));
    ours.close();
    take().close();
  }

  @Test
  void anOwnerThatLostItsConnectionWritesNoMore() throws SQLException {
    RunLock lost = take();
    try (Connection transaction = DB.connect()) {
      transaction.setAutoCommit(false);
      lost.require(transaction);
      transaction.commit();
      DB.execute(
          "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objsubid = 1");
      RunLock theirs = RunLock.take(DB.database(), Duration.ofSeconds(10));
      assertThatThrownBy(() -> lost.require(transaction)).hasMessageContaining("is lost");
      transaction.rollback();
      theirs.require(transaction);
      transaction.rollback();
      theirs.close();
    }
    lost.close();
  }

  @Test
  void aNewOwnerWaitsForTheTransactionOfTheFormer() throws Exception {
    RunLock former = take();
    CompletableFuture<RunLock> next;
    try (Connection transaction = DB.connect()) {
      transaction.setAutoCommit(false);
      former.require(transaction);
      former.close(); // as if its connection were lost
      next = CompletableFuture.supplyAsync(RunLockTest::take);
      assertThatThrownBy(() -> next.get(500, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      transaction.commit();
    }
    next.get(10, TimeUnit.SECONDS).close();
  }

  private static RunLock take() {
    return RunLock.take(DB.database(), Duration.ZERO);
  }
}
