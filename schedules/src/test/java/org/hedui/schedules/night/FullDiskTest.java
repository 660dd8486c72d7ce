package org.hedui.schedules.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.hedui.schedules.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Disks that are full, as small file systems in memory. Mounting one needs rights; where they are
 * missing the tests are skipped.
 */
class FullDiskTest {
  private static final long LITTLE = 2 << 20;

  @TempDir Path folder;

  @Test
  void aFullDiskOfOutputs() throws Exception {
    SmallProvince province = SmallProvince.planted(folder);
    try (Disk out = Disk.mount(folder.resolve("out"), "64k")) {
      failsInOneLine(province);
      out.grow("64m");
      province.run(SmallProvince.DATE);
      assertFinished(province);
      try (var entries = Files.list(out.path())) {
        assertThat(entries.map(p -> p.getFileName().toString()))
            .as("no drafts are left")
            .containsExactly(SmallProvince.DATE);
      }
    }
  }

  @Test
  void aFullDiskOfData() throws Exception {
    SmallProvince province = SmallProvince.planted(folder);
    Path made = Files.move(folder.resolve("hedui-data"), folder.resolve("made"));
    long little = Folders.bytes(made) + LITTLE;
    try (Disk data = Disk.mount(folder.resolve("hedui-data"), String.valueOf(little))) {
      Folders.copy(made.resolve("."), data.path());
      failsInOneLine(province);
      data.grow("512m");
      assertThat(HeduiProcess.run(folder, province.night(SmallProvince.DATE)).exitCode())
          .isEqualTo(3);
      assertFinished(province);
    }
  }

  private static void failsInOneLine(SmallProvince province) throws Exception {
    Ended ended =
        HeduiProcess.run(
            province.folder(), province.night(SmallProvince.DATE, "--quiet", "--lang", "en"));
    assertThat(ended.exitCode()).as(ended.text()).isEqualTo(1);
    assertThat(ended.err()).as(ended.text()).hasSize(1);
    assertThat(ended.err().get(0).toLowerCase(Locale.ROOT)).contains("disk").contains("full");
    System.out.println(ended.err());
  }

  private static void assertFinished(SmallProvince province) throws Exception {
    assertThat(Folders.digests(province.out(SmallProvince.DATE)))
        .isEqualTo(SmallProvince.undisturbed());
  }

  private record Disk(Path path) implements AutoCloseable {
    static Disk mount(Path path, String size) throws IOException {
      Files.createDirectories(path);
      assumeTrue(
          run("mount", "-t", "tmpfs", "-o", "mode=0755,size=" + size, "tmpfs", path.toString())
              == 0,
          "no right to mount a small file system here: skipped");
      return new Disk(path);
    }

    void grow(String size) {
      assertThat(run("mount", "-o", "remount,size=" + size, path.toString())).isZero();
    }

    @Override
    public void close() {
      assertThat(run("umount", path.toString())).isZero();
    }

    private static int run(String... command) {
      try {
        return new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .onExit()
            .join()
            .exitValue();
      } catch (IOException e) {
        return -1; // no such program
      }
    }
  }
}
