package org.hedui.io.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hedui.io.PrivateFolders;
import org.hedui.io.Trees;

/**
 * Where members of archives lie in plain while they are read. They hold personal data: the folder
 * belongs to one run alone, and what a killed run has left there goes before the next one begins.
 */
public final class WorkFolder implements AutoCloseable {
  private static final String NAME = "work";

  private final Path folder;
  private final Thread hook = new Thread(this::empty, "hedui-work-folder");

  private WorkFolder(Path folder) {
    this.folder = folder;
  }

  /** The one of a data folder, which nobody else may use at the time; it is emptied. */
  public static WorkFolder below(Path data) {
    try {
      Path folder = data.resolve(NAME);
      Trees.delete(folder);
      return new WorkFolder(PrivateFolders.below(data, NAME));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new one where the system keeps temporary files; it goes with the JVM, at the latest. */
  public static WorkFolder temporary() {
    try {
      WorkFolder work = new WorkFolder(Files.createTempDirectory("hedui-"));
      Runtime.getRuntime().addShutdownHook(work.hook);
      return work;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new, empty file; whoever asks for it deletes it. */
  Path file() throws IOException {
    return Files.createTempFile(folder, "", ".member");
  }

  /** Deletes the folder with what is left in it. */
  @Override
  public void close() {
    empty();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // we are shutting down already
    }
  }

  private void empty() {
    try {
      Trees.delete(folder);
    } catch (IOException e) {
      // The next run begins with an empty one; this one has its results.
    }
  }
}
