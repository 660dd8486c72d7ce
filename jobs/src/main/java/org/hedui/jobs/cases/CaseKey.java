package org.hedui.jobs.cases;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the ids of cases and the fingerprints of their evidence: keyed digests, since a plain
 * digest of an identity number can be turned back by trying all numbers. Not for use by several
 * threads at once.
 */
final class CaseKey {
  private static final char[] DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
  private static final int CHARACTERS = 16;

  private final Mac mac;

  CaseKey(byte[] key) {
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HmacSHA256 is part of every JDK", e);
    }
  }

  /** Sixteen characters (80 bits) without the letters I, L, O and U, which people misread. */
  String of(String text) {
    byte[] digest = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    char[] result = new char[CHARACTERS];
    long bits = 0;
    int have = 0;
    int next = 0;
    for (int i = 0; i < CHARACTERS; i++) {
      if (have < 5) {
        bits = (bits << 8) | (digest[next++] & 0xFF);
        have += 8;
      }
      result[i] = DIGITS[(int) ((bits >> (have - 5)) & 31)];
      have -= 5;
    }
    return new String(result);
  }
}
