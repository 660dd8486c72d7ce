package org.hedui.io.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hedui.io.intake.header.Header;
import org.hedui.io.intake.header.HeaderDictionary;
import org.hedui.io.intake.header.HeaderFinder;
import org.hedui.io.intake.header.HeaderFinder.Found;
import org.hedui.io.intake.rows.RawRow;
import org.hedui.io.intake.rows.RowSource;
import org.hedui.io.intake.rows.Unreadable;
import org.hedui.io.intake.workbook.Workbook;
import org.hedui.rules.Column;
import org.hedui.rules.Feed;
import org.hedui.rules.RuleCode;
import org.hedui.rules.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The rows of data of a workbook: of every sheet whose header means at least half as many columns
 * as that of the best. Sheets without such a header (instructions, lists of codes) are left out,
 * unless they hold document numbers: then nothing tells what the rows are, and the file is held.
 * Hidden rows and sheets are data.
 */
final class WorkbookTable implements TableCursor {
  /** Row ids have room for more, but nobody has. */
  private static final int MOST_SHEETS = 1000;

  private record Sheet(int number, String name, List<RawRow> sample, @Nullable Found found) {
    int matched() {
      return found == null ? 0 : found.header().matched();
    }
  }

  private final LocalCopy copy;
  private final Workbook workbook;
  private final Feed feed;
  private final TableNotes notes;
  private final ReadLimits limits;
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<String> header;
  private @Nullable RowSource source;
  private @Nullable DataRows rows;
  private int sheet;

  WorkbookTable(
      LocalCopy copy,
      Workbook workbook,
      Feed feed,
      HeaderDictionary dictionary,
      TableNotes notes,
      ReadLimits limits)
      throws IOException, Unreadable {
    this.copy = copy;
    this.workbook = workbook;
    this.feed = feed;
    this.notes = notes;
    this.limits = limits;
    if (workbook.macros()) {
      notes.add(new FileProblem(RuleCode.FIL_06, Severity.L, null, "含宏（未执行）", "请另存为不含宏的 .xlsx"));
    }
    int tabs = workbook.sheets().size();
    if (tabs > MOST_SHEETS) {
      throw Unreadable.tooLarge(tabs + " 个工作表", "不超过 " + MOST_SHEETS + " 个工作表");
    }
    List<Sheet> all = new ArrayList<>();
    for (int i = 1; i <= workbook.sheets().size(); i++) {
      List<RawRow> sample = sample(i);
      all.add(
          new Sheet(
              i, workbook.sheets().get(i - 1), sample, HeaderFinder.find(sample, dictionary)));
    }
    choose(all);
    header = commonHeader();
  }

  private List<RawRow> sample(int number) throws IOException, Unreadable {
    List<RawRow> sample = new ArrayList<>();
    try (RowSource rowsOfSheet = workbook.open(number)) {
      while (sample.size() < HeaderFinder.SEARCHED && rowsOfSheet.advance()) {
        sample.add(RawRow.of(rowsOfSheet));
      }
    }
    return sample;
  }

  private void choose(List<Sheet> all) throws Unreadable {
    int best = all.stream().mapToInt(Sheet::matched).max().orElse(0);
    if (best == 0) {
      throw all.stream().allMatch(s -> s.sample().isEmpty())
          ? new Unreadable(FileProblem.of(RuleCode.FIL_17, "没有数据行", "请填写后重新报送"))
          : TextOpener.noHeader(feed);
    }
    for (Sheet one : all) {
      if (one.matched() * 2 >= best) {
        sheets.add(one);
        Header found = Objects.requireNonNull(one.found()).header();
        found.problems().forEach(notes::add);
      } else if (one.sample().stream().anyMatch(WorkbookTable::holdsNumber)) {
        notes.add(FileProblem.of(RuleCode.FIL_07, "工作表“" + one.name() + "”没有表头", "请给每个数据工作表加上表头"));
      }
    }
  }

  private static boolean holdsNumber(RawRow row) {
    return row.cells().stream().anyMatch(c -> c.strip().matches("\\d{17}[\\dXx]"));
  }

  private List<String> commonHeader() {
    Set<String> texts = new LinkedHashSet<>();
    List<String> shared = new ArrayList<>();
    for (Sheet one : sheets) {
      for (String text : Objects.requireNonNull(one.found()).header().texts()) {
        if (sheets.indexOf(one) == 0 || texts.add(text)) {
          shared.add(text);
        }
        texts.add(text);
      }
    }
    return shared;
  }

  @Override
  public @Nullable SourceRow next() throws IOException, Unreadable {
    while (true) {
      RowSource current = source;
      DataRows data = rows;
      if (current == null || data == null) {
        if (sheet == sheets.size()) {
          return null;
        }
        begin(sheets.get(sheet++));
      } else if (!current.advance()) {
        current.close();
        source = null;
      } else if (data.data(current)) {
        return data.row(
            current, data.cells(current), workbook.date1904(), SourceRow.Defect.NONE, null);
      }
    }
  }

  private void begin(Sheet one) throws IOException, Unreadable {
    Found found = Objects.requireNonNull(one.found());
    int end = found.first() + found.rows();
    List<String> headerCells = one.sample().get(end - 1).cells();
    Header own = found.header();
    DataRows data = new DataRows(feed, own, headerCells, own.width(), notes, limits);
    data.common(header);
    for (int i = 0; i < found.first(); i++) {
      notes.fields().read(one.sample().get(i));
    }
    RowSource rowsOfSheet = workbook.open(one.number());
    source = rowsOfSheet;
    rows = data;
    for (int i = 0; i < end; i++) {
      rowsOfSheet.advance();
    }
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public boolean carries(Column column) {
    return sheets.stream()
        .map(s -> Objects.requireNonNull(s.found()).header())
        .anyMatch(h -> h.position(column.ordinal()) >= 0);
  }

  @Override
  public List<SheetInfo> sheets() {
    return sheets.stream().map(s -> new SheetInfo(s.number(), s.name())).toList();
  }

  @Override
  public void close() throws IOException {
    RowSource current = source;
    if (current != null) {
      current.close();
    }
    workbook.close();
    copy.close();
  }
}
