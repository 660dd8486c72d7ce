package org.hedui.io.report.xlsx;

import java.util.List;

/** The two parts that hold the notes of a sheet: the texts, and the boxes they show in. */
final class NotesXml {
  private NotesXml() {}

  static String comments(List<SheetNote> notes) {
    StringBuilder xml =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
            <authors><author>Hedui</author></authors><commentList>""");
    for (SheetNote note : notes) {
      xml.append("<comment ref=\"")
          .append(Ref.column(note.column()))
          .append(note.row())
          .append("\" authorId=\"0\"><text><r><rPr><sz val=\"9\"/><rFont val=\"微软雅黑\"/></rPr>")
          .append("<t xml:space=\"preserve\">")
          .append(Xml.escape(note.text()))
          .append("</t></r></text></comment>");
    }
    return xml.append("</commentList></comments>").toString();
  }

  static String shapes(List<SheetNote> notes) {
    StringBuilder xml =
        new StringBuilder(
            """
            <xml xmlns:v="urn:schemas-microsoft-com:vml" \
            xmlns:o="urn:schemas-microsoft-com:office:office" \
            xmlns:x="urn:schemas-microsoft-com:office:excel">\
            <o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>\
            <v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" \
            path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>\
            <v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>""");
    for (int i = 0; i < notes.size(); i++) {
      SheetNote note = notes.get(i);
      int lines =
          1 + note.text().length() / 18 + (int) note.text().chars().filter(c -> c == '\n').count();
      xml.append(
          """
          <v:shape id="_x0000_s%1$d" type="#_x0000_t202" style="position:absolute;\
          visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>\
          <v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>\
          <v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note">\
          <x:MoveWithCells/><x:SizeWithCells/><x:Anchor>%2$d,10,%3$d,4,%4$d,10,%5$d,4</x:Anchor>\
          <x:AutoFill>False</x:AutoFill><x:Row>%6$d</x:Row><x:Column>%7$d</x:Column>\
          </x:ClientData></v:shape>"""
              .formatted(
                  1025 + i,
                  note.column() + 1,
                  note.row(),
                  note.column() + 4,
                  note.row() + Math.min(16, lines + 1),
                  note.row() - 1,
                  note.column()));
    }
    return xml.append("</xml>").toString();
  }
}
