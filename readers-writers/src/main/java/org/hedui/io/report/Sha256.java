package org.hedui.io.report;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest of outputs. */
public final class Sha256 {
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
}
