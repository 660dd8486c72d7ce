package org.hedui.io.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.hedui.io.intake.header.Footer;
import org.hedui.io.intake.header.HeaderDictionary;
import org.hedui.io.intake.header.HeaderFinder;
import org.hedui.io.intake.header.HeaderFinder.Found;
import org.hedui.io.intake.rows.RawRow;
import org.hedui.io.intake.rows.Unreadable;
import org.hedui.io.intake.text.Survey;
import org.hedui.io.intake.text.TextCharset;
import org.hedui.io.intake.text.TextSource;
import org.hedui.rules.Feed;
import org.hedui.rules.RuleCode;

/** Finds out how a text file is written: charset, delimiter, header and width of its rows. */
final class TextOpener {
  private static final char[] DELIMITERS = {',', '\t', '|', ';'};
  private static final int SAMPLE_BYTES = 1 << 18;
  private static final int SAMPLE_ROWS = HeaderFinder.SEARCHED + 40;

  /** Text has no NUL bytes; of UTF-16 they are a good part. In a thousand. */
  private static final int NUL_SHARE = 10;

  private final InboxFile file;
  private final Feed feed;
  private final HeaderDictionary dictionary;
  private final ReadLimits limits;

  TextOpener(InboxFile file, Feed feed, HeaderDictionary dictionary, ReadLimits limits) {
    this.file = file;
    this.feed = feed;
    this.dictionary = dictionary;
    this.limits = limits;
  }

  /** The rows of data; the header may be found wanting, which the notes then say. */
  TableCursor open(TableNotes notes) throws IOException, Unreadable {
    Survey survey = file.survey();
    if (survey.bytes() == 0) {
      throw new Unreadable(FileProblem.of(RuleCode.FIL_17, "0 字节", "请重新导出后报送"));
    }
    if (survey.charset() == TextCharset.NONE || survey.nulShare() > NUL_SHARE) {
      throw undecodable();
    }
    if (!survey.proof().isEmpty()) {
      throw new Unreadable(TableReader.garbled(survey.proof()));
    }
    byte[] sample = sample(survey.charset());
    Found best = null;
    char delimiter = DELIMITERS[0];
    List<RawRow> rows = List.of();
    for (char candidate : DELIMITERS) {
      if (best != null && best.header().complete()) {
        break;
      }
      List<RawRow> cut = rows(sample, candidate);
      Found found = HeaderFinder.find(cut, dictionary);
      if (rows.isEmpty() || found != null && found.beats(best)) {
        best = found;
        delimiter = candidate;
        rows = cut;
      }
    }
    if (best == null) {
      throw headerless(rows, survey);
    }
    best.header().problems().forEach(notes::add);
    TextSource source = TextSource.open(file.open(), survey.charset(), delimiter, limits);
    return new TextTable(source, feed, best, rows, width(best, rows), notes, limits);
  }

  private static Unreadable undecodable() {
    return new Unreadable(
        FileProblem.of(RuleCode.FIL_04, "既不是 UTF-8 也不是 GB18030", "请另存为 UTF-8 编码的 CSV 或 .xlsx"));
  }

  private Unreadable headerless(List<RawRow> rows, Survey survey) {
    if (rows.stream().flatMap(row -> row.cells().stream()).allMatch(c -> c.matches("[\\s,;|]*"))) {
      return new Unreadable(FileProblem.of(RuleCode.FIL_17, "只有空行", "请重新导出后报送"));
    }
    return survey.charset() == TextCharset.GB18030 && survey.rareDominate()
        ? undecodable()
        : noHeader(feed);
  }

  /** No row means any column of the feed. */
  static Unreadable noHeader(Feed feed) {
    return new Unreadable(
        FileProblem.of(RuleCode.FIL_07, "未找到表头", "请按“" + feed.title() + "”的模板填写表头"));
  }

  /** The first bytes as UTF-8. */
  private byte[] sample(TextCharset charset) throws IOException {
    try (InputStream in = charset.utf8(file.open())) {
      return in.readNBytes(SAMPLE_BYTES);
    }
  }

  private List<RawRow> rows(byte[] sample, char delimiter) throws IOException, Unreadable {
    List<RawRow> rows = new ArrayList<>();
    try (TextSource source =
        TextSource.open(new ByteArrayInputStream(sample), TextCharset.UTF_8, delimiter, limits)) {
      while (rows.size() < SAMPLE_ROWS && source.advance()) {
        rows.add(RawRow.of(source));
      }
    }
    if (rows.size() > 1 && rows.size() < SAMPLE_ROWS && sample.length == SAMPLE_BYTES) {
      // The last row is cut off.
      rows.remove(rows.size() - 1);
    }
    return rows;
  }

  /**
   * How many cells a row has: as many as the header, unless every row of the sample ends with a
   * delimiter and the header does not, or the other way round.
   */
  private int width(Found found, List<RawRow> rows) {
    int width = found.header().width();
    Footer footer = new Footer(feed, found.header());
    int longer = 0;
    int shorter = 0;
    int all = 0;
    for (RawRow row : rows.subList(found.first() + found.rows(), rows.size())) {
      if (!row.blank() && footer.kind(row) == Footer.Kind.NONE) {
        all++;
        longer += row.size() == width + 1 && row.cell(width).isBlank() ? 1 : 0;
        shorter += row.size() == width - 1 ? 1 : 0;
      }
    }
    boolean headerEndsBlank = found.header().texts().get(width - 1).isEmpty();
    if (all > 1 && longer == all) {
      return width + 1;
    }
    return headerEndsBlank && all > 0 && shorter == all ? width - 1 : width;
  }
}
