package org.hedui.io.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {
  @TempDir Path folder;

  @Test
  void beginsWithByteOrderMarkAndEndsLinesWithLf() throws IOException {
    assertThat(written(csv -> csv.text("张三").number(7L).endRow())).isEqualTo("\uFEFFa,b\n张三,7\n");
  }

  @Test
  void quotesWhereItMustAndReadsBackAsWritten() throws IOException {
    List<String> hard =
        List.of("a,b", "say \"yes\"", "\"", "two\nlines", "cr\rlf", " blank ", "𠮷", "");
    Path file = folder.resolve("hard.csv");
    try (CsvFile csv = CsvFile.create(file, List.of("value", "plain"))) {
      for (String value : hard) {
        csv.text(value).text("x").endRow();
      }
      assertThat(csv.rows()).isEqualTo(hard.size());
    }
    String text = Files.readString(file).substring(1);
    try (CSVParser parser =
        CSVParser.parse(
            text, CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
      assertThat(parser.getRecords()).extracting((CSVRecord r) -> r.get("value")).isEqualTo(hard);
    }
  }

  @Test
  void guardsTextAgainstFormulasButKeepsNumbers() throws IOException {
    assertThat(CsvFile.looksLikeFormula("=1+1")).isTrue();
    assertThat(CsvFile.looksLikeFormula("+86")).isTrue();
    assertThat(CsvFile.looksLikeFormula("@SUM(A1)")).isTrue();
    assertThat(CsvFile.looksLikeFormula("\tx")).isTrue();
    assertThat(CsvFile.looksLikeFormula("\rx")).isTrue();
    assertThat(CsvFile.looksLikeFormula("-2+3")).isTrue();
    assertThat(CsvFile.looksLikeFormula("-")).isTrue();
    assertThat(CsvFile.looksLikeFormula("-200.00")).isFalse();
    assertThat(CsvFile.looksLikeFormula("-5")).isFalse();
    assertThat(written(csv -> csv.text("=HYPERLINK(\"x\")").yuan(-123_456L).endRow()))
        .endsWith("\"'=HYPERLINK(\"\"x\"\")\",-1234.56\n");
  }

  @Test
  void writesMoneyAndDates() throws IOException {
    assertThat(written(csv -> csv.yuan(5L).yuan(-5L).endRow())).endsWith("\n0.05,-0.05\n");
    assertThat(written(csv -> csv.yuan(-100_000L).date(LocalDate.of(2025, 10, 31)).endRow()))
        .endsWith("\n-1000.00,2025-10-31\n");
    assertThat(written(csv -> csv.yuan(null).date(null).endRow())).endsWith("\n,\n");
  }

  @Test
  void refusesRowsOfAnotherWidth() {
    assertThatThrownBy(() -> written(csv -> csv.text("only one").endRow()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void writesMoreThanOneBuffer() throws IOException {
    String long1 = "长".repeat(100_000);
    String text = written(csv -> csv.text(long1).number(Long.MIN_VALUE).endRow());
    assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeGreaterThan(300_000);
    assertThat(text).endsWith(long1 + "," + Long.MIN_VALUE + "\n");
  }

  interface Body {
    void write(CsvFile csv) throws IOException;
  }

  private String written(Body body) throws IOException {
    Path file = folder.resolve("out.csv");
    try (CsvFile csv = CsvFile.create(file, List.of("a", "b"))) {
      body.write(csv);
    }
    return Files.readString(file);
  }
}
