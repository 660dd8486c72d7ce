package org.hedui.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The processes of a PostgreSQL server, found by the folder they work in. */
final class Servers {
  private Servers() {}

  /** The process of the server itself, empty while none runs. */
  static Optional<ProcessHandle> postmaster(Path cluster) {
    try {
      List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
      return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /** Every live process that works in a folder. */
  static List<Long> working(Path cluster) throws IOException {
    List<Long> pids = new ArrayList<>();
    try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path process : processes) {
        if (leadsTo(process.resolve("cwd"), cluster)) {
          pids.add(Long.parseLong(process.getFileName().toString()));
        }
      }
    }
    return pids;
  }

  /** Whether a link of the process file system leads to this place. */
  static boolean leadsTo(Path link, Path place) {
    try {
      return Files.readSymbolicLink(link).equals(place);
    } catch (IOException e) {
      return false; // ended or closed meanwhile
    }
  }

  /** A child of the server that shows this word as what it does, such as {@code COPY}. */
  static Optional<Long> backend(ProcessHandle postmaster, String doing) {
    return postmaster
        .children()
        .map(ProcessHandle::pid)
        .filter(pid -> title(pid).contains(doing))
        .findFirst();
  }

  private static String title(long pid) {
    try {
      byte[] title = Files.readAllBytes(Path.of("/proc/" + pid + "/cmdline"));
      return new String(title, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
