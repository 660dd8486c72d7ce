package org.hedui.io.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.hedui.io.Owners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways in which root may start the server; skipped for an ordinary user, who needs none. */
class ServerAccountTest {
  @TempDir Path temp;

  @BeforeEach
  void onlyAsRoot() {
    assumeTrue(Owners.isRoot(), "not root");
  }

  @Test
  void dataOfAnOrdinaryUserStayTheirs() throws IOException {
    Path cluster = Files.createDirectory(temp.resolve("postgres"));
    Owners.giveTo(cluster, 65_534, 65_534);
    ServerAccount account = find(cluster);
    assertThat(account.uid()).isEqualTo(65_534);
    assertThat(Owners.user(cluster)).isEqualTo(65_534);
  }

  @Test
  void aServerRunsAsNobodyBelowADirectoryThatOnlyRootMayEnter() throws Exception {
    Path data = Files.createDirectory(temp.resolve("data"));
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
    Path programs = Files.createDirectories(Path.of("target", "postgres"));
    EmbeddedServer.start(data, programs, ServerSettings.ofTests()).close();
    Owners.giveTo(data.resolve("postgres"), 65_534, 65_534);
    EmbeddedServer.start(data, programs, ServerSettings.ofTests()).close();
    assertThat(Owners.user(data.resolve("postgres"))).isEqualTo(65_534);
  }

  @Test
  void whatRootMakesInTheFolderOfAnOrdinaryUserIsTheirs() throws Exception {
    Path data = Files.createDirectory(temp.resolve("data"));
    Owners.giveTo(data, 65_534, 65_534);
    Path programs = Files.createDirectories(Path.of("target", "postgres"));
    EmbeddedServer.start(data, programs, ServerSettings.ofTests()).close();
    for (String name : List.of("postgres", "hedui.lock", "logs", "logs/postgres.log")) {
      assertThat(Owners.user(data.resolve(name))).as(name).isEqualTo(65_534);
    }
  }

  private static ServerAccount find(Path cluster) throws IOException {
    Path programs = Files.createDirectories(Path.of("target", "postgres")).toAbsolutePath();
    return ServerAccount.find(ServerBinaries.in(programs, programs), cluster).orElseThrow();
  }
}
