package org.hedui.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small file system in memory. */
record Disk(Path path) implements AutoCloseable {
  /** Mounts one; that needs rights. */
  static Disk mount(Path path, long bytes)
      throws IOException, InterruptedException, Experiment.Skipped {
    Files.createDirectories(path);
    String options = "mode=0755,size=" + bytes;
    if (Commands.run("mount", "-t", "tmpfs", "-o", options, "tmpfs", path.toString()) != 0) {
      throw new Experiment.Skipped("no right to mount a small file system here");
    }
    Disk disk = new Disk(path);
    Runtime.getRuntime().addShutdownHook(new Thread(disk::close));
    return disk;
  }

  /** Changes an option of it, such as {@code size=64m} or {@code ro}. */
  void remount(String option) throws InterruptedException, IOException {
    int code = Commands.run("mount", "-o", "remount," + option, path.toString());
    for (int i = 0; code != 0 && i < 50; i++) { // a file that is being written keeps it from ro
      Thread.sleep(20);
      code = Commands.run("mount", "-o", "remount," + option, path.toString());
    }
    if (code != 0) {
      throw new IOException("cannot remount " + path + " with " + option);
    }
  }

  @Override
  public void close() {
    try {
      boolean mounted = Commands.run("mountpoint", "-q", path.toString()) == 0;
      if (mounted && Commands.run("umount", path.toString()) != 0) {
        Commands.run("umount", "-l", path.toString());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
