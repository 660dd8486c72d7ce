package org.hedui.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a night cannot be started with is told at once, in one line, before any database starts. */
class NightlyUsageTest {
  @TempDir Path folder;
  private Path inbox = Path.of("");

  @BeforeEach
  void anEmptyInbox() throws IOException {
    inbox = Files.createDirectory(folder.resolve("inbox"));
  }

  @Test
  void anInboxThatIsNotThere() {
    refused(2, folder.resolve("nowhere").toString(), night("nowhere", "out", "2025-10-31"));
  }

  @Test
  void aDateThatIsNone() {
    for (String date : new String[] {"31.10.2025", "2025-02-30", "20251031", "today", ""}) {
      refused(2, "--date", night("inbox", "out", date));
    }
  }

  @Test
  void anOutputFolderThatIsAFile() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    refused(2, file.toString(), night("inbox", "file", "2025-10-31"));
    refused(1, file.resolve("below").toString(), night("inbox", "file/below", "2025-10-31"));
  }

  @Test
  void policyThatCannotBeUsed() throws IOException {
    Path policy = Files.createDirectory(folder.resolve("policy"));
    Path file = policy.resolve("province.yaml");
    Files.writeString(file, "# ours\nlocks:\n  - {business: registration, from: 2007秋\n");
    refused(2, file + ":", night("inbox", "out", "2025-10-31", "--policy", policy.toString()));

    Files.writeString(file, "delays:\n  not_paid_days: soon\n");
    refused(2, file + ":2", night("inbox", "out", "2025-10-31", "--policy", policy.toString()));

    Files.write(file, new byte[] {'#', (byte) 0xC4, (byte) 0xE3});
    refused(2, file.toString(), night("inbox", "out", "2025-10-31", "--policy", policy.toString()));

    refused(2, "nopolicy", night("inbox", "out", "2025-10-31", "--policy", "/nopolicy"));
  }

  private void refused(int code, String place, String... arguments) {
    for (String lang : new String[] {"zh", "en"}) {
      String[] all = Arrays.copyOf(arguments, arguments.length + 2);
      all[arguments.length] = "--lang";
      all[arguments.length + 1] = lang;
      Ended ended = HeduiCommand.run(all);
      assertThat(ended.exitCode()).as(ended.text()).isEqualTo(code);
      assertThat(ended.out()).isEmpty();
      assertThat(ended.err()).as(ended.text()).hasSize(1);
      assertThat(ended.err().get(0)).contains(place).doesNotContain("Exception");
    }
    assertThat(folder.resolve("data")).as("no database was made").doesNotExist();
  }

  private String[] night(String in, String out, String date, String... more) {
    String[] arguments = {
      "nightly",
      "--quiet",
      "--data",
      folder.resolve("data").toString(),
      "--inbox",
      folder.resolve(in).toString(),
      "--out",
      folder.resolve(out).toString(),
      "--date",
      date
    };
    String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return all;
  }
}
