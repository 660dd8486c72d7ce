package org.hedui.io.report.school;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.hedui.io.report.Sha256;

/**
 * The folder of a school. A code comes from a file and may hold anything, such as {@code ../x}: a
 * code that is no plain word gets a name of the characters that are, with a digest behind, so that
 * it stays in its place, fits every file system and is never that of another school.
 */
public final class SchoolFolder {
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}-]{0,39}");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final int KEPT = 20;
  private static final int DIGITS = 12;

  private SchoolFolder() {}

  /** The name of the folder for a school code that is not empty. */
  public static String of(String code) {
    if (PLAIN.matcher(code).matches()) {
      return code;
    }
    String kept = OTHER.matcher(code).replaceAll("_");
    return kept.substring(
            0, kept.offsetByCodePoints(0, Math.min(KEPT, kept.codePointCount(0, kept.length()))))
        + "_"
        + Sha256.of(code.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
  }
}
