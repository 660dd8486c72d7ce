package org.hedui.io.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest of outputs. */
public final class Sha256 {
  private static final int BLOCK = 1 << 16;

  private final MessageDigest digest;

  Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  void take(byte[] block, int length) {
    digest.update(block, 0, length);
  }

  /** The digest of what was taken, in hexadecimal; a new one begins. */
  String end() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The digest of these bytes, in hexadecimal. */
  public static String of(byte[] bytes) {
    Sha256 digest = new Sha256();
    digest.take(bytes, bytes.length);
    return digest.end();
  }

  /** The digest of the bytes of a file of any size, in hexadecimal. */
  public static String of(Path file) throws IOException {
    Sha256 digest = new Sha256();
    byte[] block = new byte[BLOCK];
    try (InputStream bytes = Files.newInputStream(file)) {
      for (int length = bytes.read(block); length >= 0; length = bytes.read(block)) {
        digest.take(block, length);
      }
    }
    return digest.end();
  }
}
