package org.hedui.jobs.report;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.stream.Stream;
import org.hedui.io.Trees;
import org.hedui.io.report.Lang;
import org.hedui.io.report.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one night: written beside its place and moved there in one go, so that nobody reads
 * half a night.
 */
public final class Outputs {
  private final Lang lang;
  private final Path place;
  private final Path draft;
  private final Path former;
  private @Nullable Object begun;

  /**
   * The folder of a date.
   *
   * @param out the folder in which it lies
   */
  public Outputs(Path out, String date, Lang lang) {
    this.lang = lang;
    this.place = out.resolve(date);
    this.draft = out.resolve("." + date + ".draft");
    this.former = out.resolve("." + date + ".former");
  }

  /**
   * An empty folder to write into; what a broken night left there is thrown away. Where it was
   * broken off between its two moves, readers get the former outputs back meanwhile.
   */
  public Path begin() throws IOException {
    restore();
    refuseForeign();
    Trees.delete(draft);
    Files.createDirectories(draft);
    begun = identity();
    return draft;
  }

  /**
   * Fails where the folder is no longer the one that {@link #begin} made: somebody has taken it
   * away, and what was written since lies in two places.
   */
  void requireInPlace() throws IOException {
    if (!Objects.equals(begun, identity())) {
      throw new NoSuchFileException(draft.toString());
    }
  }

  /** Tells a folder from another of its name. */
  private @Nullable Object identity() throws IOException {
    return Files.readAttributes(draft, BasicFileAttributes.class).fileKey();
  }

  /**
   * A folder to write into that holds what is in place already, but for one folder below. Files are
   * linked, not copied; the manifest, which will be written again, is a copy.
   */
  Path beginWithout(String below) throws IOException {
    Path folder = begin();
    if (!Files.exists(place)) {
      return folder;
    }
    Path left = place.resolve(below);
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (Files.isRegularFile(file) && !file.startsWith(left)) {
          keep(file, folder.resolve(place.relativize(file).toString()));
        }
      }
    }
    return folder;
  }

  private static void keep(Path file, Path copy) throws IOException {
    Files.createDirectories(requireNonNull(copy.getParent()));
    if (!file.endsWith(Manifest.NAME)) {
      try {
        Files.createLink(copy, file);
        return;
      } catch (IOException | UnsupportedOperationException e) {
        // Not every file system has links.
      }
    }
    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
  }

  /**
   * Takes back what was put aside by a process that died before it had put the new in its place.
   */
  private void restore() throws IOException {
    if (!Files.exists(place) && Files.exists(former)) {
      Files.move(former, place, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Only the output of a night is ever replaced. */
  private void refuseForeign() throws IOException {
    if (!Files.exists(place) || Files.exists(place.resolve(Manifest.NAME))) {
      return;
    }
    try (Stream<Path> content = Files.list(place)) {
      if (content.findAny().isPresent()) {
        throw new IllegalStateException(
            lang.of(
                "%s 不是核对输出（没有 %s），未作改动；请另选 --out 或移走该目录".formatted(place, Manifest.NAME),
                "%s is no output of Hedui (it has no %s) and was left alone; choose another --out or move it away"
                    .formatted(place, Manifest.NAME)));
      }
    }
  }

  /** Puts the folder in its place. */
  public void publish() throws IOException {
    requireInPlace();
    Trees.delete(former);
    if (Files.exists(place)) {
      Files.move(place, former, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
    Trees.delete(former);
  }
}
