package org.hedui.io.intake.text;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What one pass over all bytes of a file tells: digest, size and, for text, the charset. Text that
 * is valid UTF-8 is UTF-8, else it is the legacy Chinese encoding, always taken as GB18030, the
 * superset of GB2312 and GBK.
 *
 * @param charset the charset, NONE when neither decodes
 * @param nulShare NUL bytes in a thousand: what UTF-16 without a mark has and text has not
 * @param proof the trace of a wrong decoding (U+FFFD, 锟斤拷, 烫烫烫), empty when there is none
 * @param privateUse how many private-use characters no table mends
 * @param rareDominate whether most Han characters are outside the common ones, as in Big5 text
 */
public record Survey(
    String sha256,
    long bytes,
    TextCharset charset,
    int nulShare,
    String proof,
    long privateUse,
    boolean rareDominate) {

  private static final int BLOCK = 1 << 18;

  /** Where the bytes come from; asked again when they are not UTF-8. */
  @FunctionalInterface
  public interface Bytes {
    /** A new stream from the first byte. */
    InputStream open() throws IOException;
  }

  /** Reads everything once, text that is not UTF-8 twice. */
  public static Survey of(Bytes file, boolean text) throws IOException {
    MessageDigest digest = newDigest();
    Suspicions utf8Suspicions = new Suspicions();
    Utf8Check utf8 = new Utf8Check(utf8Suspicions);
    long total = 0;
    long nul = 0;
    byte[] block = new byte[BLOCK];
    try (InputStream in = file.open()) {
      int n;
      while ((n = in.readNBytes(block, 0, BLOCK)) > 0) {
        digest.update(block, 0, n);
        if (text) {
          utf8.accept(block, 0, n);
          nul += total < BLOCK ? zeros(block, n) : 0;
        }
        total += n;
      }
    }
    int share = total == 0 ? 0 : (int) (nul * 1000 / Math.min(total, BLOCK));
    String sha = HexFormat.of().formatHex(digest.digest());
    if (!text || utf8.complete()) {
      return of(sha, total, TextCharset.UTF_8, share, utf8Suspicions);
    }
    Suspicions legacySuspicions = new Suspicions();
    boolean legacy = checkGb18030(file, legacySuspicions);
    return of(sha, total, legacy ? TextCharset.GB18030 : TextCharset.NONE, share, legacySuspicions);
  }

  private static boolean checkGb18030(Bytes file, Suspicions suspicions) throws IOException {
    Gb18030Check check = new Gb18030Check(suspicions);
    byte[] block = new byte[BLOCK];
    try (InputStream in = file.open()) {
      int n;
      while (check.valid() && (n = in.readNBytes(block, 0, BLOCK)) > 0) {
        check.accept(block, 0, n);
      }
    }
    return check.complete();
  }

  private static Survey of(
      String sha, long total, TextCharset charset, int nulShare, Suspicions marks) {
    return new Survey(
        sha, total, charset, nulShare, marks.proof(), marks.privateUse(), marks.rareDominate());
  }

  private static int zeros(byte[] block, int n) {
    int count = 0;
    for (int i = 0; i < n; i++) {
      count += block[i] == 0 ? 1 : 0;
    }
    return count;
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
