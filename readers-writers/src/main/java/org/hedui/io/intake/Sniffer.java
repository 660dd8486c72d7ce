package org.hedui.io.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hedui.rules.RuleCode;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a file is by its first bytes.
 *
 * @param problem why it is not read, null where it is
 */
record Sniffer(FileKind kind, @Nullable FileProblem problem) {
  /** How many bytes it wants to see. */
  static final int BYTES = 4096;

  private static final String SAVE_AS = "请用 Excel 或 WPS 打开后另存为 .xlsx，再重新报送";

  /** Formats that would look like text or like an old workbook. */
  private static final Set<String> REFUSED = Set.of("et", "ett", "dbf", "wps", "xlsb");

  private static final List<String> OFFICE_PARTS =
      List.of("[Content_Types].xml", "_rels/", "docProps/", "xl/", "word/", "ppt/", "customXml/");

  private record Magic(String bytes, String name) {}

  private static final List<Magic> FOREIGN =
      List.of(
          new Magic("%PDF", "PDF 文档"),
          new Magic("\u0089PNG", "图片"),
          new Magic("\u00FF\u00D8\u00FF", "图片"),
          new Magic("GIF8", "图片"),
          new Magic("Rar!", "RAR 压缩包"),
          new Magic("7z\u00BC\u00AF", "7z 压缩包"),
          new Magic("\u001F\u008B", "gzip 压缩包"),
          new Magic("SQLite format 3", "SQLite 数据库"),
          new Magic("{\\rtf", "RTF 文档"),
          new Magic("\u007FELF", "程序"),
          new Magic("MZ", "程序"),
          new Magic("ID;P", "SYLK 表格"),
          new Magic("\t\b\b\0", "Excel 5 或更早的工作簿"),
          new Magic("\t\b\u0010\0", "Excel 5 或更早的工作簿"),
          new Magic("\t\u0004\u0006\0", "Excel 5 或更早的工作簿"),
          new Magic("\t\u0002\u0006\0", "Excel 5 或更早的工作簿"),
          new Magic("\t\0\u0004\0", "Excel 5 或更早的工作簿"));

  /** What these first bytes of a file of this name are the beginning of. */
  static Sniffer sniff(byte[] head, int length, String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (REFUSED.contains(extension)) {
      return foreign("." + extension + " 文件");
    }
    String text = new String(head, 0, length, StandardCharsets.ISO_8859_1);
    if (text.startsWith("PK\u0003\u0004") || text.startsWith("PK\u0005\u0006")) {
      return zipped(text);
    }
    if (text.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
      return new Sniffer(FileKind.XLS, null);
    }
    for (Magic magic : FOREIGN) {
      // Two letters alone may as well begin a text.
      boolean binary = magic.bytes().length() > 2 || text.indexOf('\0') >= 0;
      if (text.startsWith(magic.bytes()) && binary) {
        return foreign(magic.name());
      }
    }
    if (markup(text)) {
      return foreign("网页或 XML 表格");
    }
    return dbase(head, length) ? foreign("dBASE 表") : new Sniffer(FileKind.TEXT, null);
  }

  private static Sniffer zipped(String text) {
    String name = text.length() > 30 ? text.substring(30, Math.min(text.length(), 60)) : "";
    if (OFFICE_PARTS.stream().anyMatch(name::startsWith)) {
      return new Sniffer(FileKind.XLSX, null);
    }
    if (name.startsWith("mimetype")) {
      return foreign("OpenDocument 文档");
    }
    return new Sniffer(FileKind.ZIP, null);
  }

  private static boolean markup(String text) {
    String begin =
        text.substring(0, Math.min(text.length(), 512))
            .replace("\u00EF\u00BB\u00BF", "")
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    return List.of(
            "<html", "<!doctype", "<table", "<?xml", "<meta", "<head", "<body", "mime-version:")
        .stream()
        .anyMatch(begin::startsWith);
  }

  /** The head of a dBASE table: kind, a date, a size of head and record that fit together. */
  private static boolean dbase(byte[] head, int length) {
    if (length < 32 || head[0] != 0x03 && head[0] != (byte) 0x83 && head[0] != 0x30) {
      return false;
    }
    int headBytes = head[8] & 0xFF | (head[9] & 0xFF) << 8;
    return head[2] >= 1 && head[2] <= 12 && head[3] >= 1 && head[3] <= 31 && headBytes >= 33;
  }

  private static Sniffer foreign(String what) {
    return new Sniffer(FileKind.FOREIGN, FileProblem.of(RuleCode.FIL_06, what, SAVE_AS));
  }
}
