package org.hedui.io.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.TreeSet;
import org.hedui.io.report.Sha256;
import org.hedui.rules.Feed;

/** Tells whether an inbox is still what it was, without reading its files. */
public final class InboxState {
  private InboxState() {}

  /**
   * A digest of the paths, sizes and times of all files and manifests; what a scan passes over does
   * not count.
   */
  public static String of(Path inbox) {
    TreeSet<String> lines = new TreeSet<>();
    for (Feed feed : Feed.values()) {
      Path folder = inbox.resolve(feed.folder());
      if (Files.isDirectory(folder)) {
        try {
          Files.walkFileTree(folder, new Walk(inbox, lines));
        } catch (IOException e) {
          lines.add(feed.folder() + " ?"); // a folder that cannot be looked through is a state too
        }
      }
    }
    return Sha256.of(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path inbox;
    private final TreeSet<String> lines;

    Walk(Path inbox, TreeSet<String> lines) {
      this.inbox = inbox;
      this.lines = lines;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      Path below = inbox.relativize(file);
      if (below.toString().endsWith(ManifestReader.SUFFIX)
          || !InboxScanner.skipped(below.toString())) {
        lines.add(below + line(file));
      }
      return FileVisitResult.CONTINUE;
    }

    /** Of the file that is read, also behind a link. */
    private static String line(Path file) {
      try {
        DiskFile content = DiskFile.of(file);
        return " " + content.size() + " " + content.modified();
      } catch (IOException e) {
        return " ?";
      }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      lines.add(inbox.relativize(file) + " ?");
      return FileVisitResult.CONTINUE;
    }
  }
}
