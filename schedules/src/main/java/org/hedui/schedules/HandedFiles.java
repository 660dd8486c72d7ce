package org.hedui.schedules;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.hedui.io.Owners;
import org.hedui.io.PrivateFolders;
import org.hedui.io.report.Sha256;
import org.hedui.jobs.retention.HandedFolder;
import org.hedui.rules.Feed;

/**
 * Copies of files that were given by hand, so that a load that is broken off finds them again. Each
 * lies in a folder named by its content: two files of one name stay two, the same file given again
 * is the one that is known.
 */
record HandedFiles(Path root, Feed feed) {
  private static final String MANIFEST = ".manifest.json";
  private static final int DIGITS = 12;

  /** Where the copies lie. */
  static HandedFolder folder(GlobalOptions options) {
    return new HandedFolder(options.data().resolve("received").toAbsolutePath().normalize());
  }

  /** Copies a file and its manifest; returns their folder below the root, with a slash behind. */
  String keep(Path file) throws IOException {
    String folder = feed.folder() + "/" + Sha256.of(file).substring(0, DIGITS) + "/";
    Path data = requireNonNull(root.getParent());
    Path place =
        PrivateFolders.below(data, root.getFileName() + "/" + folder).resolve(file.getFileName());
    copy(file, place);
    Path manifest = file.resolveSibling(file.getFileName() + MANIFEST);
    Path kept = place.resolveSibling(manifest.getFileName());
    if (Files.isRegularFile(manifest)) {
      copy(manifest, kept);
    } else {
      Files.deleteIfExists(kept);
    }
    return folder;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    Owners.share(to);
  }
}
