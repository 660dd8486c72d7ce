package org.hedui.io.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxStateTest {
  @TempDir Path inbox;
  private InboxState before = new InboxState("", 0);

  @BeforeEach
  void fill() throws IOException {
    put("roster/a.csv", "甲");
    put("grant/b.csv", "乙");
    before = InboxState.of(inbox);
  }

  @Test
  void staysWhileNothingIsChanged() throws IOException {
    assertThat(InboxState.of(inbox)).isEqualTo(before);
    put("roster/.a.csv.swp", "passed over by a scan");
    put("rosters/a.csv", "nobody reads it");
    assertThat(InboxState.of(inbox)).isEqualTo(before);
  }

  @Test
  void tellsFilesThatComeGoOrChange() throws IOException {
    put("roster/c.csv", "丙");
    InboxState added = InboxState.of(inbox);
    assertThat(added).isNotEqualTo(before);
    put("roster/c.csv.manifest.json", "{}");
    assertThat(InboxState.of(inbox)).isNotEqualTo(added);
    Files.delete(inbox.resolve("roster/c.csv.manifest.json"));
    Files.delete(inbox.resolve("roster/c.csv"));
    assertThat(InboxState.of(inbox)).isEqualTo(before);

    FileTime time = Files.getLastModifiedTime(inbox.resolve("roster/a.csv"));
    put("roster/a.csv", "甲乙");
    Files.setLastModifiedTime(inbox.resolve("roster/a.csv"), time);
    assertThat(InboxState.of(inbox)).as("the size").isNotEqualTo(before);
    put("roster/a.csv", "甲");
    Files.setLastModifiedTime(inbox.resolve("roster/a.csv"), FileTime.fromMillis(0));
    assertThat(InboxState.of(inbox)).as("the time").isNotEqualTo(before);
  }

  private void put(String file, String text) throws IOException {
    Path place = inbox.resolve(file);
    Files.createDirectories(place.getParent());
    Files.writeString(place, text);
  }
}
