package org.hedui.io.intake;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.hedui.io.intake.header.HeaderDictionary;
import org.hedui.io.intake.rows.PrivateUse;
import org.hedui.io.intake.rows.Unreadable;
import org.hedui.io.intake.workbook.Workbook;
import org.hedui.io.intake.workbook.XlsWorkbook;
import org.hedui.io.intake.workbook.XlsxWorkbook;
import org.hedui.rules.Column;
import org.hedui.rules.Feed;
import org.hedui.rules.RuleCode;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file of a feed. Never throws because of what the file holds: {@link #problems()} and
 * {@link #readable()} tell what is wrong. Ask them after opening and again after the last row, for
 * some damage is only found on the way; {@link #next()} then ends early.
 *
 * <p>Row numbers are the lines of a text file, as an editor shows them (a cell with a line break
 * takes more than one), and the rows of a sheet. Titles, blank rows, repeated headers and footers
 * are no rows of data; what they say of the whole file is in {@link #headFields()}.
 */
public final class TableReader implements AutoCloseable {
  /** More private-use characters than in this share of the cells are no rare names (FIL-05). */
  private static final int PRIVATE_USE_SHARE = 1000;

  /** In a small file a few rare names pass that share: they are told on their rows (NAM-04). */
  private static final int FEWEST_PRIVATE_USE = 5;

  private static final List<String> WRONG_DECODING = List.of("\uFFFD", "锟斤拷", "烫烫烫");

  private final InboxFile file;
  private final WorkFolder work;
  private final TableNotes notes = new TableNotes();
  private final boolean inspect;
  private @Nullable TableCursor cursor;
  private @Nullable SourceRow first;
  private long cells;
  private long privateUse;

  private TableReader(
      InboxFile file, Feed feed, HeaderAliases aliases, ReadLimits limits, WorkFolder work) {
    this.file = file;
    this.work = work;
    file.problems().forEach(notes::add);
    if (!notes.held()) {
      cursor = guarded(() -> cursor(feed, new HeaderDictionary(feed, aliases), limits));
    }
    // A survey of text has already counted them.
    inspect = workbook() || cursor != null && file.survey().privateUse() > 0;
    first = read();
    if (first == null && !notes.held()) {
      notes.add(FileProblem.of(RuleCode.FIL_17, "没有数据行", "请填写后重新报送"));
    }
  }

  /** Opens a file and looks at its header and first row. */
  public static TableReader open(
      InboxFile file, Feed feed, HeaderAliases extraAliases, ReadLimits limits, WorkFolder work) {
    return new TableReader(file, feed, extraAliases, limits, work);
  }

  private TableCursor cursor(Feed feed, HeaderDictionary dictionary, ReadLimits limits)
      throws IOException, Unreadable {
    return switch (file.kind()) {
      case TEXT -> new TextOpener(file, feed, dictionary, limits).open(notes);
      case ZIP -> throw Unreadable.damaged("压缩包内的压缩包", "请把数据文件直接放入压缩包");
      case XLSX, XLS -> workbook(feed, dictionary, limits);
      case FOREIGN -> throw Unreadable.damaged("无法识别的文件", "请另存为 .xlsx 后重新报送");
    };
  }

  private TableCursor workbook(Feed feed, HeaderDictionary dictionary, ReadLimits limits)
      throws IOException, Unreadable {
    LocalCopy copy = file.local(work);
    Workbook book = null;
    try {
      book =
          file.kind() == FileKind.XLSX
              ? new XlsxWorkbook(copy.path(), limits)
              : new XlsWorkbook(copy.path(), limits);
      return new WorkbookTable(copy, book, feed, dictionary, notes, limits);
    } catch (IOException | Unreadable | RuntimeException | Error e) {
      if (book != null) {
        book.close();
      }
      copy.close();
      throw e;
    }
  }

  /** What is wrong with the file and its header, so far. */
  public List<FileProblem> problems() {
    return List.copyOf(notes.problems());
  }

  /** Whether its rows can be used: false once a problem holds the file. */
  public boolean readable() {
    return !notes.held();
  }

  /** Whether it is a workbook, so that row numbers are those of a sheet. */
  public boolean workbook() {
    return file.kind() == FileKind.XLSX || file.kind() == FileKind.XLS;
  }

  /** {@code UTF-8} or {@code GB18030}; null for workbooks and what cannot be decoded. */
  public @Nullable String encoding() {
    if (file.kind() != FileKind.TEXT) {
      return null;
    }
    String label = file.survey().charset().label();
    return label.isEmpty() ? null : label;
  }

  /** The sheets with data, none for text. */
  public List<SheetInfo> sheets() {
    return cursor == null ? List.of() : cursor.sheets();
  }

  /** The header as delivered; of several sheets, the columns of the first and then all others. */
  public List<String> header() {
    return cursor == null ? List.of() : cursor.header();
  }

  /** Whether a header names this column; where none does, all its cells are blank. */
  public boolean carries(Column column) {
    return cursor != null && cursor.carries(column);
  }

  /**
   * What stands around the table, so far: canonical label (批次号, 学校代码, 付款账号, 发放年月, 总笔数, 总金额, 文件日期,
   * 经办人, 复核人, 成功笔数, 成功金额, 失败笔数, 失败金额) to text. Numbers are without separators and units.
   */
  public Map<String, String> headFields() {
    return notes.fields().asMap();
  }

  /**
   * Whether the file could not be read in peace: it was changed, taken away, or cannot be opened.
   * The next look may find it well.
   */
  public boolean disturbed() {
    return file.changed();
  }

  /** The next row of data, null at the end or where the file cannot be read on. */
  public @Nullable SourceRow next() {
    SourceRow row = first;
    first = null;
    if (row == null) {
      row = read();
    }
    if (row != null && inspect) {
      count(row);
    }
    return row;
  }

  private @Nullable SourceRow read() {
    TableCursor open = cursor;
    if (open == null || notes.held()) {
      return null;
    }
    SourceRow row = guarded(open::next);
    if (row == null) {
      end();
    }
    return row;
  }

  private void end() {
    if (!notes.held() && file.changed()) {
      notes.add(InboxFile.ALTERED);
    }
    if (privateUse >= FEWEST_PRIVATE_USE && privateUse * PRIVATE_USE_SHARE > cells) {
      notes.add(FileProblem.of(RuleCode.FIL_05, privateUse + " 个单元格含私用区字符", "请从原系统重新导出，并使用国标字库"));
    }
  }

  /** Looks for what the survey of text has already found, or counts it by the cell. */
  private void count(SourceRow row) {
    for (String cell : row.cells()) {
      privateUse += PrivateUse.in(cell) ? 1 : 0;
      for (String trace : WRONG_DECODING) {
        if (cell.contains(trace)) {
          notes.add(garbled(trace));
        }
      }
    }
    cells += row.cells().length;
  }

  /** Text that was once decoded with the wrong charset. */
  static FileProblem garbled(String trace) {
    return FileProblem.of(RuleCode.FIL_05, trace, "请从原系统重新导出，不要经其他软件转存");
  }

  private interface Step<T> {
    @Nullable T run() throws IOException, Unreadable;
  }

  /** Turns every way in which parsers fail into a problem: it ends the file, not the night. */
  private <T> @Nullable T guarded(Step<T> step) {
    try {
      return step.run();
    } catch (Unreadable e) {
      notes.add(e.problem());
    } catch (IOException e) {
      notes.add(
          e.getCause() instanceof Unreadable unreadable ? unreadable.problem() : damaged("文件损坏"));
    } catch (OutOfMemoryError | StackOverflowError e) {
      notes.add(FileProblem.of(RuleCode.FIL_16, "内容超出可用内存", "请拆分后重新报送"));
    } catch (RuntimeException e) {
      notes.add(damaged("文件损坏"));
    }
    return null;
  }

  private static FileProblem damaged(String what) {
    return FileProblem.of(RuleCode.FIL_06, what, "请重新导出或另存为 .xlsx 后报送");
  }

  @Override
  public void close() {
    TableCursor open = cursor;
    if (open != null) {
      guarded(
          () -> {
            open.close();
            return null;
          });
    }
  }
}
