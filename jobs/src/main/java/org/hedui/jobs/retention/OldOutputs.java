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
 * Outputs of old nights, reminders and pending reports: folders that are named by a date and hold a
 * manifest of that date, and what nights that broke off have left half done. The newest of each
 * kind stays whatever its age; links are never followed, and what is not ours is left alone.
 */
final class OldOutputs implements Purge {
  /** A folder on its way out no longer looks like a night: readers never see half of one. */
  private static final String LEAVING = ".purged";

  /** Drafts and put-aside outputs of dates that nobody has run again. */
  private static final List<String> LEFT = List.of(".draft", ".former");

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
    for (Path folder : folders()) {
      for (Path half : halves(folder)) {
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

  /** Where folders named by a date lie. */
  private List<Path> folders() {
    return out == null ? List.of() : List.of(out, out.resolve("reminders"), out.resolve("pending"));
  }

  /** The nights that are due, kind by kind, oldest first. */
  private List<Path> nights() throws IOException {
    List<Path> due = new ArrayList<>();
    for (Path folder : folders()) {
      List<Path> nights = new ArrayList<>(entries(folder, name -> date(name) != null));
      nights.removeIf(night -> !ours(night));
      Collections.sort(nights);
      nights.stream().limit(Math.max(0, nights.size() - 1)).filter(this::old).forEach(due::add);
    }
    return due;
  }

  private boolean old(Path night) {
    return old(String.valueOf(night.getFileName()));
  }

  private boolean old(String name) {
    LocalDate night = date(name);
    return night != null && night.isBefore(before);
  }

  /** What is half gone, and what was half made for a date long past. */
  private List<Path> halves(Path folder) throws IOException {
    return entries(
        folder,
        name ->
            date(inner(name, LEAVING)) != null
                || LEFT.stream().anyMatch(ending -> old(inner(name, ending))));
  }

  /** The name between a leading dot and this ending; empty where it is none such. */
  private static String inner(String name, String ending) {
    return name.startsWith(".") && name.endsWith(ending)
        ? name.substring(1, name.length() - ending.length())
        : "";
  }

  private static List<Path> entries(Path folder, Predicate<String> named) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
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
