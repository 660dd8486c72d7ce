package org.hedui.io.intake.header;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hedui.io.intake.ReadLimits;
import org.hedui.io.intake.rows.RawRow;
import org.hedui.io.intake.rows.RowSource;
import org.hedui.io.intake.rows.Unreadable;
import org.hedui.io.intake.workbook.XlsxWorkbook;

/** Reads the list that a school has filled in as files of the inbox are read: by its headers. */
public final class ReturnedList {
  private static final List<String> FORM =
      List.of("例外编号", "学校", "学生", "是否在本校实际就读", "处理", "佐证编号", "经办人", "校长审核", "日期");

  private ReturnedList() {}

  /** The rows below the header of the first sheet, by the names of the form. */
  public static List<Map<String, String>> rows(Path file) throws IOException {
    List<Map<String, String>> answers = new ArrayList<>();
    try (XlsxWorkbook book = new XlsxWorkbook(file, ReadLimits.DEFAULT);
        RowSource rows = book.open(1)) {
      List<String> header = List.of();
      while (rows.advance()) {
        RawRow raw = RawRow.of(rows);
        if (header.isEmpty()) {
          List<String> names = raw.cells().stream().map(HeaderText::normalise).toList();
          header = names.containsAll(FORM) ? names : List.of();
        } else {
          answers.add(answer(header, raw));
        }
      }
    } catch (Unreadable e) {
      throw new IOException(e);
    }
    return answers;
  }

  private static Map<String, String> answer(List<String> header, RawRow row) {
    Map<String, String> answer = new TreeMap<>();
    for (String name : FORM) {
      answer.put(name, row.cell(header.indexOf(name)));
    }
    return answer;
  }
}
