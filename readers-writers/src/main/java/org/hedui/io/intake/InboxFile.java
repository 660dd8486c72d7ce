package org.hedui.io.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hedui.io.intake.rows.Unreadable;
import org.hedui.io.intake.text.Survey;
import org.hedui.rules.RuleCode;
import org.jspecify.annotations.Nullable;

/**
 * One thing to read: a plain file, or a member of an archive. Nothing here throws because of what
 * the file holds; {@link #problems()} says what is wrong.
 */
public final class InboxFile {
  /** A file that somebody still writes while it is read. */
  static final FileProblem ALTERED = FileProblem.of(RuleCode.FIL_06, "读取期间文件被改动", "请在文件写完后重新放入");

  private final String path;
  private final Path file;
  private final FileBytes content;
  private final Manifest manifest;
  private final LocalDateTime changed;
  private final List<FileProblem> problems = new ArrayList<>();
  private @Nullable Sniffer sniffed;
  private @Nullable Survey survey;
  private @Nullable String known;
  private boolean altered;

  InboxFile(
      String path,
      Path file,
      FileBytes content,
      Manifest manifest,
      LocalDateTime changed,
      @Nullable FileProblem problem) {
    this.path = path;
    this.file = file;
    this.content = content;
    this.manifest = manifest;
    this.changed = changed;
    problems.addAll(manifest.problems());
    if (problem != null) {
      problems.add(problem);
    }
  }

  /** The path below the inbox with {@code /}; a member is {@code <zip>!/<member>}. */
  public String path() {
    return path;
  }

  /** The file on disk: of a member, its archive. */
  public Path file() {
    return file;
  }

  /** What the sender says of it. */
  public Manifest manifest() {
    return manifest;
  }

  /** What its name says. */
  public FileName fileName() {
    return FileName.parse(path);
  }

  /** Whether its name, or that of its archive, follows the pattern for file names. */
  public boolean nameConforms() {
    return fileName().conforms() || FileName.parse(archivePath()).conforms();
  }

  /** The unit code of its name or, of a member, of its archive; null where neither tells. */
  public @Nullable String unitCode() {
    String own = fileName().unitCode();
    return own != null ? own : FileName.parse(archivePath()).unitCode();
  }

  /**
   * What orders files of the same scope: the manifest's snapshot time, else the date in the name,
   * else the time of the last change.
   */
  public LocalDateTime sortTime() {
    if (manifest.snapshotAt() != null) {
      return manifest.snapshotAt();
    }
    FileName own = fileName();
    var date = own.date() != null ? own.date() : FileName.parse(archivePath()).date();
    return date != null ? date.atStartOfDay() : changed;
  }

  private String archivePath() {
    int member = path.indexOf("!/");
    return member < 0 ? path : path.substring(0, member);
  }

  /** The bytes; ends with an exception where an archive unpacks to more than allowed. */
  public InputStream open() throws IOException {
    return content.open();
  }

  /** The unpacked size. */
  public long bytes() {
    return content.size();
  }

  /** The digest of the unpacked bytes; of what cannot be read, a digest that stands for it. */
  public synchronized String sha256() {
    String digest = known;
    return digest == null ? survey().sha256() : digest;
  }

  /**
   * What changes whenever the bytes do: with the same stamp a file need not be looked through
   * again. Empty where nothing tells that, and for members of archives.
   */
  public Optional<FileStamp> stamp() {
    return Optional.ofNullable(content.stamp());
  }

  /** The digest that the file had when it had the same stamp. */
  public synchronized void know(String sha256) {
    known = sha256;
  }

  /** What it is by its content. */
  public synchronized FileKind kind() {
    return sniffed().kind();
  }

  /** What is wrong with it as far as is known without reading its rows. */
  public synchronized List<FileProblem> problems() {
    List<FileProblem> all = new ArrayList<>(problems);
    if (problems.stream().noneMatch(FileProblem::holds)) {
      FileProblem foreign = sniffed().problem();
      if (foreign != null) {
        all.add(foreign);
      }
    }
    return List.copyOf(all);
  }

  /** Digest and charset, found on first use. */
  synchronized Survey survey() {
    Survey found = survey;
    if (found == null) {
      found = look();
      survey = found;
      if (known != null && !known.equals(found.sha256())) {
        known = null;
        altered = true;
        problems.add(ALTERED);
      }
    }
    return found;
  }

  private Survey look() {
    try {
      if (problems.stream().noneMatch(FileProblem::holds)) {
        return Survey.of(content::open, sniffed().kind() == FileKind.TEXT);
      }
      // A refused member is not unpacked, not even for its digest.
      return path.contains("!/") ? standIn() : Survey.of(content::open, false);
    } catch (IOException e) {
      report(e);
      return standIn();
    }
  }

  private synchronized Sniffer sniffed() {
    Sniffer found = sniffed;
    if (found == null) {
      byte[] head = new byte[Sniffer.BYTES];
      try (InputStream in = content.open()) {
        found = Sniffer.sniff(head, in.readNBytes(head, 0, head.length), path);
      } catch (IOException e) {
        report(e);
        found = new Sniffer(FileKind.FOREIGN, null);
      }
      sniffed = found;
    }
    return found;
  }

  private void report(IOException e) {
    FileProblem problem =
        e.getCause() instanceof Unreadable unreadable
            ? unreadable.problem()
            : FileProblem.of(RuleCode.FIL_06, "无法读取", "请检查文件是否完整、可读，然后重新报送");
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  private Survey standIn() {
    byte[] name = (path + '\0' + content.size()).getBytes(StandardCharsets.UTF_8);
    try {
      return Survey.of(() -> new ByteArrayInputStream(name), false);
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory does not fail", e);
    }
  }

  /** Holds the file if its bytes are no longer those with this digest. */
  public synchronized void expect(String sha256) {
    if (problems.stream().noneMatch(FileProblem::holds) && !sha256().equals(sha256)) {
      altered = true;
      problems.add(ALTERED);
    }
  }

  /** Whether size or time of change differ from what they were when the file was found. */
  public synchronized boolean changed() {
    return altered || content.changed();
  }

  /** The file on disk, or a temporary copy of a member that the caller deletes. */
  LocalCopy local(WorkFolder work) throws IOException {
    if (!path.contains("!/")) {
      return new LocalCopy(file, false);
    }
    Path copy = work.file();
    try (InputStream in = open()) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
    return new LocalCopy(copy, true);
  }

  @Override
  public String toString() {
    return path;
  }
}
