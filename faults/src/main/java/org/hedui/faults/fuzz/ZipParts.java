package org.hedui.faults.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Mutations of the members of an archive; it is packed again and whole, with right digests. */
final class ZipParts {
  private static final Charset LEGACY = Charset.forName("GB18030");
  private static final int MOST_MEMBERS = 40;
  private static final List<String> NAMES =
      List.of(
          "../out.csv",
          "/etc/x.csv",
          "C:\\x.csv",
          "a/./b.csv",
          "名单.csv",
          "x\u0000y.csv",
          "x.zip",
          "x.xlsx",
          "xl/workbook.xml",
          "xl/sharedStrings.xml",
          "xl/styles.xml",
          "XL/Worksheets/Sheet1.xml",
          "xl/vbaProject.bin",
          "EncryptedPackage",
          ".hidden",
          "a.csv.manifest.json");

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Part(String name, byte[] bytes) {}

  private ZipParts() {}

  /** One mutation; bytes that are no archive come back unchanged. */
  static byte[] mutate(byte[] zip, Choices choices) {
    try {
      List<Part> parts = parts(zip);
      if (parts.isEmpty()) {
        return zip;
      }
      mutate(parts, choices);
      return pack(parts, choices);
    } catch (IOException | IllegalArgumentException e) {
      return zip; // what earlier mutations have made can no longer be unpacked
    }
  }

  private static void mutate(List<Part> parts, Choices choices) {
    int at = choices.below(parts.size());
    Part part = parts.get(at);
    switch (choices.below(10)) {
      case 0 -> parts.remove(at);
      case 1 -> parts.set(at, new Part(choices.of(NAMES), part.bytes()));
      case 2 -> parts.add(new Part(choices.of(NAMES), part.bytes()));
      case 3 ->
          parts.set(at, new Part(part.name(), parts.get(choices.below(parts.size())).bytes()));
      case 4 -> {
        for (int i = 1 << choices.below(6); i > 0; i--) {
          parts.add(new Part(i + part.name(), part.bytes()));
        }
      }
      default -> parts.set(at, new Part(part.name(), content(part, choices)));
    }
  }

  private static byte[] content(Part part, Choices choices) {
    if (choices.oneIn(5)) {
      return Bytes.mutate(part.bytes(), choices);
    }
    boolean xml = part.name().endsWith(".xml") || part.name().endsWith(".rels");
    return xml ? XmlText.mutate(part.bytes(), choices) : Mutations.content(part.bytes(), choices);
  }

  private static List<Part> parts(byte[] zip) throws IOException {
    List<Part> parts = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), LEGACY)) {
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        byte[] bytes = in.readNBytes(Bytes.LONGEST);
        parts.add(new Part(e.getName(), bytes));
        if (parts.size() == MOST_MEMBERS || bytes.length == Bytes.LONGEST) {
          break;
        }
      }
    }
    return parts;
  }

  private static byte[] pack(List<Part> parts, Choices choices) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean stored = choices.oneIn(8);
    try (ZipOutputStream out =
        choices.oneIn(8) ? new ZipOutputStream(bytes, LEGACY) : new ZipOutputStream(bytes)) {
      for (Part part : parts) {
        ZipEntry entry = new ZipEntry(part.name());
        if (stored) {
          CRC32 crc = new CRC32();
          crc.update(part.bytes());
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(part.bytes().length);
          entry.setCrc(crc.getValue());
        }
        out.putNextEntry(entry);
        out.write(part.bytes());
      }
    }
    return bytes.toByteArray();
  }
}
