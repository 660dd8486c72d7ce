package org.hedui.io.intake.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hedui.io.intake.rows.Unreadable;

/** The texts that cells of a workbook share. */
final class SharedStrings {
  private SharedStrings() {}

  /** All texts of a part, none where it is missing; refused where they would fill the memory. */
  static List<String> read(XlsxParts parts, String part) throws IOException, Unreadable {
    if (parts.size(part) > Runtime.getRuntime().maxMemory() / 2) {
      throw Unreadable.tooLarge("共享字符串 " + parts.size(part) + " 字节", "请拆分工作簿");
    }
    List<String> texts = new ArrayList<>();
    try (XmlPart xml = parts.open(part)) {
      while (xml != null && xml.next()) {
        if (xml.begins("si")) {
          texts.add(richText(xml, "si"));
        }
      }
    }
    return texts;
  }

  /** The text of an element with runs of different looks, without the hints how to say it. */
  static String richText(XmlPart xml, String element) throws IOException, Unreadable {
    String text = "";
    StringBuilder more = null;
    while (xml.next() && !xml.ends(element)) {
      if (xml.begins("t")) {
        String run = xml.text();
        if (more != null) {
          more.append(run);
          xml.check(more.length());
        } else if (text.isEmpty()) {
          text = run;
        } else {
          more = new StringBuilder(text).append(run);
          xml.check(more.length());
        }
      } else if (xml.begins("rPh")) {
        xml.skip();
      }
    }
    return Escapes.decode(more == null ? text : more.toString());
  }
}
