package org.hedui.io.intake.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.hedui.io.intake.ReadLimits;
import org.hedui.io.intake.rows.GuardedStream;
import org.hedui.io.intake.rows.Unreadable;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook file, none of which unpacks to more than the limits allow. */
final class XlsxParts implements Closeable {
  private static final int PROLOGUE = 4096;

  private final ZipFile zip;
  private final ReadLimits limits;
  private final Map<String, ZipEntry> byName = new HashMap<>();

  XlsxParts(Path file, ReadLimits limits) throws IOException, Unreadable {
    this.limits = limits;
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException e) {
      boolean locked = String.valueOf(e.getMessage()).contains("encrypted");
      throw Unreadable.damaged(locked ? "加密的工作簿" : "损坏的工作簿", "请取消密码或重新另存为 .xlsx");
    }
    try {
      for (ZipEntry entry : zip.stream().toList()) {
        limits.checkInflation(Math.max(entry.getSize(), 0), entry.getCompressedSize());
        byName.put(key(entry.getName()), entry);
      }
      for (Map.Entry<String, ZipEntry> part : byName.entrySet()) {
        if (part.getKey().endsWith(".xml") || part.getKey().endsWith(".rels")) {
          refuseDocumentType(part.getValue());
        }
      }
    } catch (IOException | RuntimeException | Error | Unreadable e) {
      zip.close();
      throw e;
    }
  }

  private static String key(String name) {
    String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
    return plain.startsWith("/") ? plain.substring(1) : plain;
  }

  /** A document type stands at the beginning; NUL bytes are left out for the sake of UTF-16. */
  private void refuseDocumentType(ZipEntry entry) throws IOException, Unreadable {
    try (InputStream in = zip.getInputStream(entry)) {
      String begin = new String(in.readNBytes(PROLOGUE), StandardCharsets.ISO_8859_1);
      String plain = begin.replace("\0", "");
      if (plain.contains("<!DOCTYPE") || plain.contains("<!ENTITY")) {
        throw documentType();
      }
    }
  }

  /** An XML part that declares a document type or entities. */
  static Unreadable documentType() {
    return Unreadable.damaged("XML 含文档类型或外部实体声明", "请用 Excel 或 WPS 另存为 .xlsx");
  }

  /** Whether there is a part of this name. */
  boolean has(String name) {
    return byName.containsKey(key(name));
  }

  /** Whether there is a part with this ending. */
  boolean hasAny(String ending) {
    return byName.keySet().stream().anyMatch(name -> name.endsWith(ending));
  }

  /** The unpacked size that a part declares. */
  long size(String name) {
    ZipEntry entry = byName.get(key(name));
    return entry == null ? 0 : entry.getSize();
  }

  /** Opens an XML part, null where there is none. */
  @Nullable XmlPart open(String name) throws IOException {
    ZipEntry entry = byName.get(key(name));
    if (entry == null) {
      return null;
    }
    InputStream in =
        new GuardedStream(zip.getInputStream(entry), entry.getCompressedSize(), limits);
    return new XmlPart(in, limits.lineBytes());
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
