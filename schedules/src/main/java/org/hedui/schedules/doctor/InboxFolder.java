package org.hedui.schedules.doctor;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hedui.io.intake.InboxScanner;
import org.hedui.rules.Feed;

/**
 * The inbox is there, its folders can be entered and its files can be read. A night holds a file
 * that cannot be read; of those in a closed folder it does not even know.
 */
final class InboxFolder implements Check {
  @Override
  public String name() {
    return "inbox";
  }

  @Override
  public List<Diagnosis> look(Surroundings at) throws IOException {
    Path inbox = at.inbox();
    if (inbox == null) {
      return List.of();
    }
    if (!Files.isDirectory(inbox)) {
      return List.of(Diagnosis.failure(name(), "absent", inbox));
    }
    Tally tally = new Tally(inbox);
    Files.walkFileTree(inbox, tally);
    return judge(tally);
  }

  List<Diagnosis> judge(Tally tally) {
    List<Diagnosis> found = new ArrayList<>();
    if (!tally.locked.isEmpty()) {
      Path first = tally.locked.iterator().next();
      found.add(Diagnosis.failure(name(), "locked", tally.locked.size(), first));
    }
    if (!tally.closed.isEmpty()) {
      found.add(Diagnosis.warning(name(), "closed", tally.closed.size(), tally.closed.get(0)));
    }
    if (found.isEmpty()) {
      found.add(
          tally.readable == 0
              ? Diagnosis.warning(name(), "empty", tally.inbox)
              : Diagnosis.ok(name(), "good", tally.inbox, tally.readable));
    }
    return found;
  }

  /** What a walk through the inbox comes upon. */
  static final class Tally extends SimpleFileVisitor<Path> {
    private final Path inbox;
    private final Set<Path> locked = new LinkedHashSet<>();
    private final List<Path> closed = new ArrayList<>();
    private long readable;

    Tally(Path inbox) {
      this.inbox = inbox;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (Files.isReadable(file) && !Files.isDirectory(file)) { // no night follows such a link
        readable++;
      } else {
        closed.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException e) {
      Path folder = path.getParent();
      if (Files.isDirectory(path)) {
        lock(path);
      } else if (folder != null && !Files.isExecutable(folder)) {
        lock(folder); // it lists its files, but lets nobody through to them
      } else {
        closed.add(path);
      }
      return FileVisitResult.CONTINUE;
    }

    private void lock(Path folder) {
      if (folder.equals(inbox) || isOfAFeed(inbox.relativize(folder))) {
        locked.add(folder);
      }
    }

    /** Others, such as what file systems keep beside, no night looks into. */
    private static boolean isOfAFeed(Path below) {
      return Feed.ofFolder(below.getName(0).toString()).isPresent()
          && !InboxScanner.skipped(below.toString());
    }
  }
}
