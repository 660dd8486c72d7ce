package org.hedui.schedules.doctor;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** The inbox is there, and its files can be read; a night holds those that cannot. */
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
    Tally tally = new Tally();
    Files.walkFileTree(inbox, tally);
    if (!tally.closed.isEmpty()) {
      return List.of(Diagnosis.warning(name(), "closed", tally.closed.size(), tally.closed.get(0)));
    }
    return List.of(
        tally.readable == 0
            ? Diagnosis.warning(name(), "empty", inbox)
            : Diagnosis.ok(name(), "good", inbox, tally.readable));
  }

  private static final class Tally extends SimpleFileVisitor<Path> {
    private final List<Path> closed = new ArrayList<>();
    private long readable;

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (Files.isReadable(file)) {
        readable++;
      } else {
        closed.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      closed.add(file);
      return FileVisitResult.CONTINUE;
    }
  }
}
