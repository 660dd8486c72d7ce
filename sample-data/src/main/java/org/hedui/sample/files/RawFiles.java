package org.hedui.sample.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.hedui.rules.Column;

/** The content of files that are not written line by line. */
public final class RawFiles {
  private static final int BLOCK = 4096;

  private RawFiles() {}

  /** Plain CSV of these lines. */
  public static String csv(List<Heading> headings, List<Line> lines) {
    StringBuilder text = new StringBuilder();
    text.append(headings.stream().map(Heading::header).collect(Collectors.joining(",")));
    for (Line line : lines) {
      text.append('\n');
      for (int i = 0; i < headings.size(); i++) {
        Column column = headings.get(i).column();
        text.append(i > 0 ? "," : "").append(column == null ? "" : line.get(column));
      }
    }
    return text.append('\n').toString();
  }

  /** A workbook that nobody can open without its password, nor with it. */
  public static byte[] encryptedBook() throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      container.createDocument(new ByteArrayInputStream(new byte[BLOCK]), "EncryptionInfo");
      container.createDocument(new ByteArrayInputStream(new byte[2 * BLOCK]), "EncryptedPackage");
      container.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }

  /** The same workbook with a macro part. */
  public static byte[] withMacros(byte[] book) throws IOException {
    Map<String, byte[]> entries = ZipBytes.entries(book);
    entries.put("xl/vbaProject.bin", new byte[BLOCK]);
    return ZipBytes.of(entries);
  }
}
