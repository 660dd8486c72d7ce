package org.hedui.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Folders of files. */
final class Folders {
  private Folders() {}

  /** Every file below a folder with the digest of its bytes; none where there is no folder. */
  static Map<String, String> digests(Path folder) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    for (Path file : files(folder)) {
      digests.put(folder.relativize(file).toString(), sha256(Files.readAllBytes(file)));
    }
    return digests;
  }

  /** The files below a folder in the order of their paths. */
  static List<Path> files(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many bytes a folder takes on a disk. */
  static long bytes(Path folder) throws IOException {
    long bytes = 0;
    for (Path file : files(folder)) {
      bytes += (Files.size(file) + 4095) / 4096 * 4096;
    }
    return bytes;
  }

  /** Copies a folder with owners, rights and times to a place where nothing is yet. */
  static void copy(Path from, Path to) throws IOException, InterruptedException {
    if (Commands.run("cp", "-a", from.toString(), to.toString()) != 0) {
      throw new IOException("cannot copy " + from + " to " + to);
    }
  }
}
