package org.hedui.benchmarks;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of a province as plain COPY can take them: those with the usual header of their feed,
 * without the lines that have another number of cells (feet, torn rows) or a stray quote. Made
 * once, beforehand.
 */
final class PlainFiles {
  private static final List<String> FEEDS =
      List.of(
          "vocational",
          "population",
          "grant",
          "payment-returns",
          "payment-orders",
          "waiver",
          "roster");

  /**
   * The files of a feed.
   *
   * @param header names of the columns
   * @param files the largest first
   */
  record Feed(String table, List<String> header, List<Path> files) {}

  private PlainFiles() {}

  static List<Feed> of(Path province, Path work) throws IOException {
    List<Feed> feeds = new ArrayList<>();
    for (String name : FEEDS) {
      Map<Path, String> headers = new LinkedHashMap<>();
      for (Path file : Folders.files(province.resolve("inbox").resolve(name)).toList()) {
        if (file.toString().endsWith(".csv")) {
          headers.put(file, header(file));
        }
      }
      String usual = headers.values().iterator().next(); // of the largest
      List<Path> files = new ArrayList<>();
      for (Map.Entry<Path, String> file : headers.entrySet()) {
        if (file.getValue().equals(usual)) {
          files.add(clean(file.getKey(), commas(usual), work.resolve("plain").resolve(name)));
        }
      }
      feeds.add(new Feed("floor_" + name.replace('-', '_'), List.of(usual.split(",")), files));
    }
    return feeds;
  }

  private static String header(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String text = new String(in.readNBytes(4096), StandardCharsets.UTF_8);
      return text.lines().findFirst().orElse("");
    }
  }

  private static int commas(String line) {
    return (int) line.chars().filter(c -> c == ',').count();
  }

  /** The file itself where every line is right, else a copy of the right ones. */
  private static Path clean(Path file, int commas, Path folder) throws IOException {
    Path copy = folder.resolve(file.getFileName());
    Files.createDirectories(folder);
    boolean wrong = false;
    byte[] line = new byte[1 << 16];
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(copy), 1 << 16)) {
      int length = 0;
      int found = 0;
      int quotes = 0;
      for (int b = in.read(); b >= 0; b = in.read()) {
        line[length++] = (byte) b;
        found += b == ',' ? 1 : 0;
        quotes += b == '"' ? 1 : 0;
        if (b == '\n') {
          boolean right = found == commas && quotes % 2 == 0;
          if (right) {
            out.write(line, 0, length);
          }
          wrong |= !right;
          length = 0;
          found = 0;
          quotes = 0;
        }
      }
    }
    if (wrong) {
      return copy;
    }
    Files.delete(copy);
    return file;
  }
}
