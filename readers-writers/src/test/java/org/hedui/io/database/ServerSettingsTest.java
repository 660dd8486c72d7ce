package org.hedui.io.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ServerSettingsTest {
  @Test
  void growWithTheMachineWithinBounds() {
    assertThat(ServerSettings.of(512, 1).settings())
        .contains("shared_buffers=64MB", "work_mem=16MB", "max_parallel_workers_per_gather=0");
    assertThat(ServerSettings.of(24_000, 2).settings())
        .contains("shared_buffers=2000MB", "work_mem=500MB", "max_parallel_workers_per_gather=0");
    assertThat(ServerSettings.of(1_000_000, 64).settings())
        .contains("shared_buffers=2048MB", "work_mem=512MB", "max_parallel_workers_per_gather=4");
  }

  @Test
  void realRunsAreDurableAndTheServerIsReachableFromThisMachineOnly() {
    List<String> settings = ServerSettings.ofMachine().settings();
    assertThat(ServerSettings.ofMachine().durable()).isTrue();
    assertThat(ServerSettings.ofTests().durable()).isFalse();
    assertThat(settings)
        .contains("listen_addresses=127.0.0.1", "unix_socket_directories=")
        .noneMatch(s -> s.startsWith("fsync") || s.startsWith("full_page_writes"));
  }
}
