package org.hedui.faults.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hedui.rules.Feed;

/** Valid files of every feed and kind: what is mutated. */
final class Seeds {
  /** Lines of a text: enough for a title, a header, and rows of every shape. */
  private static final int LINES = 25;

  /** Larger workbooks and archives are left out: they hold more of the same and take longer. */
  private static final int LARGEST = 10_000;

  private static final String MANIFEST = ".manifest.json";

  /** A valid file. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Seed(Feed feed, String name, byte[] bytes) {}

  private final List<Seed> seeds;

  private Seeds(List<Seed> seeds) {
    this.seeds = seeds;
  }

  /** The files of an inbox, in the order of their paths; long texts are cut. */
  static Seeds of(Path inbox) throws IOException {
    List<Seed> seeds = new ArrayList<>();
    for (Feed feed : Feed.values()) {
      Path folder = inbox.resolve(feed.folder());
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          String name = file.getFileName().toString();
          byte[] bytes = beginning(Files.readAllBytes(file));
          if (!name.endsWith(MANIFEST) && bytes.length <= LARGEST) {
            seeds.add(new Seed(feed, name, bytes));
          }
        }
      }
    }
    return new Seeds(List.copyOf(seeds));
  }

  private static byte[] beginning(byte[] bytes) {
    if (bytes.length > 2 && (bytes[0] == 'P' && bytes[1] == 'K' || bytes[0] == (byte) 0xd0)) {
      return bytes;
    }
    int lines = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n' && ++lines == LINES) {
        return Arrays.copyOf(bytes, i + 1);
      }
    }
    return bytes;
  }

  Seed one(Choices choices) {
    return choices.of(seeds);
  }

  List<Seed> all() {
    return seeds;
  }
}
