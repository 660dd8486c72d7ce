package org.hedui.io.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Names of outputs that are called like what somebody sent in. */
public final class OutputNames {
  /** What file systems take, in bytes. */
  private static final int LONGEST = 255;

  /** What the name of a sheet and an ending may add: # and 31 characters that Excel allows. */
  private static final int SHEET = 100;

  private OutputNames() {}

  /**
   * A file below a folder, called like a path with {@code /} in it. Names that leave the folder or
   * are longer than file systems allow are changed; a digest keeps shortened ones apart.
   */
  public static Path below(Path folder, String path, String ending) {
    Path place = folder;
    String[] names = path.split("/");
    for (int i = 0; i < names.length; i++) {
      String name = names[i].matches("\\.{0,2}") ? "_" + names[i] : names[i];
      place = place.resolve(i < names.length - 1 ? fitting(name, "") : fitting(name, ending));
    }
    return place;
  }

  /** Whether a file of this path, and the sheets of a workbook, are called like it in any case. */
  static boolean keeps(String path) {
    for (String name : path.split("/")) {
      if (name.matches("\\.{0,2}") || bytes(name) > LONGEST - SHEET) {
        return false;
      }
    }
    return true;
  }

  private static String fitting(String name, String ending) {
    if (bytes(name + ending) <= LONGEST) {
      return name + ending;
    }
    String mark = "~" + Integer.toHexString(name.hashCode()) + ending;
    int end = name.length();
    while (bytes(name.substring(0, end) + mark) > LONGEST) {
      end = name.offsetByCodePoints(end, -1);
    }
    return name.substring(0, end) + mark;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
