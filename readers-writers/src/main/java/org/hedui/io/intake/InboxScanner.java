package org.hedui.io.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.hedui.rules.Feed;
import org.hedui.rules.RuleCode;
import org.hedui.rules.policy.ChinaTime;
import org.jspecify.annotations.Nullable;

/**
 * Finds what there is to read. Nothing is passed over silently but manifests, hidden files and what
 * programs leave behind: a file that cannot be read is an entry with a problem.
 */
public final class InboxScanner {
  private static final Set<String> LEFT_BEHIND = Set.of("thumbs.db", "desktop.ini", "__macosx");
  private static final LocalDateTime NEVER = LocalDateTime.of(1970, 1, 1, 0, 0);

  private static final String NO_LINK = "请放入文件或文件夹本身";

  private InboxScanner() {}

  /** Everything below the folder of a feed, sorted by path. */
  public static List<InboxFile> scan(Path inbox, Feed feed, ReadLimits limits) {
    Path folder = inbox.resolve(feed.folder());
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(folder, new Walk(folder, found));
    } catch (IOException e) {
      // The walk itself passes over what it cannot enter; a folder that vanishes holds nothing.
      found.removeIf(file -> !Files.exists(file));
    }
    List<InboxFile> files = new ArrayList<>();
    for (Path file : found) {
      files.addAll(entries(relative(inbox, file), file, inbox, limits));
    }
    files.sort(Comparator.comparing(InboxFile::path));
    return files;
  }

  /** What lies in the inbox beside the folders of the feeds, by name: nobody reads it. */
  public static List<String> strangers(Path inbox) {
    try (Stream<Path> entries = Files.list(inbox)) {
      return entries
          .map(entry -> String.valueOf(entry.getFileName()))
          .filter(name -> !skipped(name) && Feed.ofFolder(name).isEmpty())
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of(); // the scan tells what cannot be read
    }
  }

  /** One entry by its path below the inbox; gone since, it has a problem that says so. */
  public static InboxFile find(Path inbox, Feed feed, String path, ReadLimits limits) {
    int member = path.indexOf("!/");
    String onDisk = member < 0 ? path : path.substring(0, member);
    Path file = inbox.resolve(onDisk);
    List<InboxFile> entries =
        Files.isRegularFile(file)
            ? entries(onDisk, file, inbox, limits)
            : scan(inbox, feed, limits);
    return entries.stream()
        .filter(entry -> entry.path().equals(path))
        .findFirst()
        .orElseGet(() -> gone(path, file));
  }

  /**
   * A file given by hand, wherever it lies; its path is its name. An archive gives its members, and
   * what an inbox would pass over gives nothing.
   */
  public static List<InboxFile> of(Path file, ReadLimits limits) {
    String name = String.valueOf(file.getFileName());
    return skipped(name) ? List.of() : entries(name, file, null, limits);
  }

  private static List<InboxFile> entries(
      String path, Path file, @Nullable Path inbox, ReadLimits limits) {
    try {
      if (inbox != null && !file.toRealPath().startsWith(inbox.toRealPath())) {
        return List.of(broken(path, file, "指向收件目录之外的链接", NO_LINK));
      }
      if (Files.isDirectory(file)) {
        return List.of(broken(path, file, "指向文件夹的链接", NO_LINK));
      }
      if (inbox != null && !FileNames.utf8(file)) {
        return List.of(broken(path, file, "文件名不是 UTF-8 编码", "请改名"));
      }
      DiskFile content = DiskFile.of(file);
      LocalDateTime changed = local(content.modified());
      Manifest manifest = manifest(file);
      InboxFile whole =
          new InboxFile(path, file, content, manifest, changed, tooLarge(content, limits));
      if (whole.kind() != FileKind.ZIP) {
        return List.of(whole);
      }
      return new ZipArchive(path, content, manifest, changed, limits).members();
    } catch (IOException e) {
      return List.of(gone(path, file));
    }
  }

  private static @Nullable FileProblem tooLarge(DiskFile content, ReadLimits limits) {
    return content.size() <= limits.bytes()
        ? null
        : FileProblem.of(RuleCode.FIL_16, content.size() + " 字节", "不超过 " + limits.bytes() + " 字节");
  }

  private static Manifest manifest(Path file) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ManifestReader.SUFFIX);
    return Files.isRegularFile(beside)
        ? ManifestReader.read(Files.readAllBytes(beside))
        : Manifest.NONE;
  }

  private static InboxFile gone(String path, Path file) {
    return broken(path, file, "文件已不在或无法读取", "请重新放入收件目录");
  }

  private static InboxFile broken(String path, Path file, String what, String remedy) {
    FileProblem problem = FileProblem.of(RuleCode.FIL_06, what, remedy);
    DiskFile nothing = new DiskFile(file, 0, FileTime.fromMillis(0), null);
    return new InboxFile(path, file, nothing, Manifest.NONE, NEVER, problem);
  }

  private static LocalDateTime local(FileTime time) {
    return LocalDateTime.ofInstant(time.toInstant(), ChinaTime.ZONE);
  }

  private static String relative(Path inbox, Path file) {
    Path below = inbox.relativize(file);
    return FileNames.utf8(file)
        ? below.toString().replace('\\', '/')
        : FileNames.shown(file, below.getNameCount());
  }

  /** Whether a file, folder or member is nobody's data. */
  public static boolean skipped(String path) {
    for (String part : path.replace('\\', '/').split("/")) {
      boolean dots = part.equals(".") || part.equals("..");
      if (part.startsWith(".") && !dots
          || part.startsWith("~$")
          || LEFT_BEHIND.contains(part.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return path.endsWith(ManifestReader.SUFFIX);
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final List<Path> found;

    Walk(Path folder, List<Path> found) {
      this.folder = folder;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      return !directory.equals(folder) && skipped(String.valueOf(directory.getFileName()))
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      // A link is told of wherever it leads, even if that is a folder or nothing.
      boolean data = attributes.isRegularFile() || attributes.isSymbolicLink();
      if (data && !skipped(String.valueOf(file.getFileName()))) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      found.add(file);
      return FileVisitResult.CONTINUE;
    }
  }
}
