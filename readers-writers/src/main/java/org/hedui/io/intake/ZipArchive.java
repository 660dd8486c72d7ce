package org.hedui.io.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.hedui.io.intake.rows.Unreadable;
import org.hedui.rules.RuleCode;
import org.jspecify.annotations.Nullable;

/** Gives an archive as its members, each an entry of its own. */
final class ZipArchive {
  private static final Charset LEGACY = Charset.forName("GB18030");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

  private final String path;
  private final DiskFile archive;
  private final Manifest manifest;
  private final LocalDateTime changed;
  private final ReadLimits limits;

  ZipArchive(
      String path, DiskFile archive, Manifest manifest, LocalDateTime changed, ReadLimits limits) {
    this.path = path;
    this.archive = archive;
    this.manifest = manifest;
    this.changed = changed;
    this.limits = limits;
  }

  /** Opens an archive; names that are not UTF-8 are taken for GB18030, as Windows writes them. */
  static ZipFile open(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException e) {
      return new ZipFile(file.toFile(), LEGACY);
    }
  }

  /** The members, or one entry that says why the archive cannot be read. */
  List<InboxFile> members() {
    try (ZipFile zip = open(archive.path())) {
      List<? extends ZipEntry> entries =
          zip.stream().filter(e -> !e.isDirectory() && !InboxScanner.skipped(e.getName())).toList();
      if (entries.size() > limits.members()) {
        return List.of(
            whole(
                FileProblem.of(
                    RuleCode.FIL_16, entries.size() + " 个文件", "不超过 " + limits.members() + " 个")));
      }
      if (entries.isEmpty()) {
        return List.of(whole(FileProblem.of(RuleCode.FIL_17, "压缩包内没有文件", "请放入数据文件后重新报送")));
      }
      return members(zip, entries);
    } catch (ZipException e) {
      boolean locked = String.valueOf(e.getMessage()).contains("encrypted");
      return List.of(whole(damaged(locked ? "加密的压缩包" : "损坏的压缩包")));
    } catch (IOException | IllegalArgumentException e) {
      return List.of(whole(damaged("损坏的压缩包")));
    }
  }

  private List<InboxFile> members(ZipFile zip, List<? extends ZipEntry> entries) {
    List<InboxFile> files = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (ZipEntry entry : entries) {
      String name = entry.getName();
      files.add(
          new InboxFile(
              path + "!/" + CONTROL.matcher(name.replace('\\', '/')).replaceAll("\uFFFD"),
              archive.path(),
              new ZipMember(
                  archive, name, Math.max(entry.getSize(), 0), entry.getCompressedSize(), limits),
              manifest(zip, name, entries.size()),
              changed,
              problem(entry, !names.add(name))));
    }
    return files;
  }

  private Manifest manifest(ZipFile zip, String name, int members) {
    ZipEntry own = zip.getEntry(name + ManifestReader.SUFFIX);
    if (own == null) {
      return members == 1 ? manifest : manifest.shared();
    }
    try (var in = zip.getInputStream(own)) {
      return ManifestReader.read(in.readNBytes(1 << 21));
    } catch (IOException e) {
      return ManifestReader.read(new byte[0]);
    }
  }

  private @Nullable FileProblem problem(ZipEntry entry, boolean again) {
    String name = entry.getName().replace('\\', '/');
    if (name.startsWith("/") || name.matches("[A-Za-z]:.*") || escapes(name)) {
      return damaged("路径越界的压缩包成员");
    }
    if (CONTROL.matcher(name).find()) {
      return damaged("压缩包成员名含控制字符");
    }
    if (again) {
      return damaged("压缩包内有同名文件");
    }
    try {
      limits.checkInflation(Math.max(entry.getSize(), 0), entry.getCompressedSize());
      return null;
    } catch (Unreadable e) {
      return e.problem();
    }
  }

  private static boolean escapes(String name) {
    for (String part : name.split("/")) {
      if (part.equals("..")) {
        return true;
      }
    }
    return false;
  }

  private InboxFile whole(FileProblem problem) {
    return new InboxFile(path, archive.path(), archive, manifest, changed, problem);
  }

  private static FileProblem damaged(String what) {
    return FileProblem.of(RuleCode.FIL_06, what, "请重新压缩（不加密、不嵌套）后报送");
  }
}
