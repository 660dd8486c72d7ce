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

/**
 * Tells whether an inbox is still what it was, without reading its files.
 *
 * @param digest of the paths, sizes and times of all files and manifests; what a scan passes over
 *     does not count
 * @param bytes of all of them together
 */
public record InboxState(String digest, long bytes) {

  /** The present state of an inbox. */
  public static InboxState of(Path inbox) {
    TreeSet<String> lines = new TreeSet<>();
    long bytes = 0;
    for (Feed feed : Feed.values()) {
      Path folder = inbox.resolve(feed.folder());
      if (Files.isDirectory(folder)) {
        try {
          Walk walk = new Walk(inbox, lines);
          Files.walkFileTree(folder, walk);
          bytes += walk.bytes;
        } catch (IOException e) {
          lines.add(feed.folder() + " ?"); // a folder that cannot be looked through is a state too
        }
      }
    }
    String digest = Sha256.of(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    return new InboxState(digest, bytes);
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path inbox;
    private final TreeSet<String> lines;
    private long bytes;

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
    private String line(Path file) {
      try {
        DiskFile content = DiskFile.of(file);
        bytes += content.size();
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
