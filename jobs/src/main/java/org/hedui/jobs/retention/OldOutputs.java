package org.hedui.jobs.retention;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hedui.io.Trees;
import org.hedui.io.report.JsonFile;
import org.hedui.io.report.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * Outputs of old nights: folders that are named by a date and hold a manifest of that date. The
 * newest stays whatever its age; links are never followed, and what is not ours is left alone.
 */
final class OldOutputs implements Purge {
  /** A folder on its way out no longer looks like a night: readers never see half of one. */
  private static final String LEAVING = ".purged";

  private final @Nullable Path out;
  private final LocalDate before;

  /**
   * The outputs of nights before a day.
   *
   * @param out null where none are kept
   */
  OldOutputs(@Nullable Path out, LocalDate before) {
    this.out = out;
    this.before = before;
  }

  @Override
  public String name() {
    return "purge-outputs";
  }

  @Override
  public long due(Connection connection) throws IOException {
    return nights().size();
  }

  @Override
  public long some(Connection connection) throws IOException {
    for (Path half : entries(name -> name.startsWith(".") && name.endsWith(LEAVING))) {
      String name = String.valueOf(half.getFileName());
      if (date(name.substring(1, name.length() - LEAVING.length())) != null) {
        Trees.delete(half);
      }
    }
    List<Path> nights = nights();
    if (nights.isEmpty()) {
      return 0;
    }
    Path night = nights.get(0);
    Path leaving = night.resolveSibling("." + night.getFileName() + LEAVING);
    Files.move(night, leaving, StandardCopyOption.ATOMIC_MOVE);
    Trees.delete(leaving);
    return 1;
  }

  /** The nights that are due, oldest first. */
  private List<Path> nights() throws IOException {
    List<Path> nights = new ArrayList<>(entries(name -> date(name) != null));
    nights.removeIf(folder -> !ours(folder));
    Collections.sort(nights);
    if (!nights.isEmpty()) {
      nights.remove(nights.size() - 1);
    }
    nights.removeIf(
        folder -> {
          LocalDate night = date(String.valueOf(folder.getFileName()));
          return night == null || !night.isBefore(before);
        });
    return nights;
  }

  private List<Path> entries(Predicate<String> named) throws IOException {
    if (out == null || !Files.isDirectory(out)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(out)) {
      return entries
          .filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
          .filter(entry -> named.test(String.valueOf(entry.getFileName())))
          .toList();
    }
  }

  private static boolean ours(Path folder) {
    Path manifest = folder.resolve(Manifest.NAME);
    try {
      return Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS)
          && String.valueOf(folder.getFileName())
              .equals(String.valueOf(JsonFile.read(manifest).get("date")));
    } catch (IOException e) {
      return false; // no manifest of ours
    }
  }

  private static @Nullable LocalDate date(String name) {
    try {
      LocalDate date = LocalDate.parse(name);
      return date.toString().equals(name) ? date : null;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
