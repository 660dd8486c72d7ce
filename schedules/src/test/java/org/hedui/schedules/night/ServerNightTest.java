package org.hedui.schedules.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.hedui.io.database.testing.InstalledServer;
import org.hedui.schedules.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night on a PostgreSQL server of one's own writes the same bytes as one on the embedded. */
class ServerNightTest {
  @TempDir Path folder;

  @Test
  void theBytesAreThoseOfTheEmbeddedServer() throws Exception {
    assumeTrue(
        InstalledServer.binaries().isPresent(),
        "no PostgreSQL 14 to 17 is installed here: skipped");
    SmallProvince province = SmallProvince.planted(folder);
    try (InstalledServer server = InstalledServer.start(InstalledServer.binaries().get())) {
      Path password = Files.writeString(folder.resolve("password"), server.database().password());
      String[] night =
          province.night(
              SmallProvince.DATE,
              "--debug",
              "--db",
              server.database().url(),
              "--db-user",
              server.database().user(),
              "--db-password-file",
              password.toString());
      for (String step : new String[] {"load-lane", "prepare-reconciliation", "report"}) {
        Ended killed = HeduiProcess.killed(folder, l -> l.startsWith("[step] " + step), night);
        assertThat(killed.exitCode()).as("killed at %s\n%s", step, killed.text()).isEqualTo(137);
      }
      Ended ended = HeduiProcess.run(folder, night);
      assertThat(ended.exitCode()).as(ended.text()).isEqualTo(3);
    }
    assertThat(Folders.digests(province.out(SmallProvince.DATE)))
        .isEqualTo(SmallProvince.undisturbed());
  }
}
