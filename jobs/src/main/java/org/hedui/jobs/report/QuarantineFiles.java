package org.hedui.jobs.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hedui.io.report.QuarantineCsv;
import org.hedui.io.report.QuarantineLine;
import org.hedui.jobs.NightOptions;
import org.hedui.rules.RowId;
import org.hedui.rules.RuleCode;
import org.hedui.rules.intake.Messages;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes, file by file, the rows that could not be stored, for schools to correct and send back.
 */
@Component
class QuarantineFiles {
  private final JdbcTemplate jdbc;
  private final Messages messages;

  QuarantineFiles(JdbcTemplate jdbc, NightOptions options) {
    this.jdbc = jdbc;
    this.messages = Messages.of(options.locale());
  }

  private record SourceFile(
      int number, String path, boolean workbook, List<String> header, int widest) {}

  /** Writes them below the folder; returns how many rows. */
  long write(Path folder) throws IOException {
    List<SourceFile> files =
        jdbc.query(
            """
            select f.file_no, f.path, f.workbook, f.header, q.widest
            from intake.file f
            join (select cast(row_id >> 32 as integer) as file_no, max(cardinality(cells)) as widest
                  from intake.quarantined_row group by 1) q on q.file_no = f.file_no
            where f.state = 'accepted' or (f.state = 'held' and f.present)
            order by f.path collate "C", f.file_no""",
            (row, i) ->
                new SourceFile(
                    row.getInt(1),
                    row.getString(2),
                    row.getBoolean(3),
                    List.of((String[]) row.getArray(4).getArray()),
                    row.getInt(5)));
    long rows = 0;
    for (SourceFile file : files) {
      rows += write(folder.resolve(file.path() + ".csv"), file);
    }
    return rows;
  }

  private long write(Path target, SourceFile file) throws IOException {
    try (Stream<QuarantineLine> lines =
        jdbc.queryForStream(
            "select row_id, cells, reasons from intake.quarantined_row where row_id between ? and ? order by row_id",
            (row, i) -> {
              List<RuleCode> codes =
                  Arrays.stream(row.getString(3).split(" ")).map(RuleCode::of).toList();
              return new QuarantineLine(
                  RowId.row(row.getLong(1), file.workbook()),
                  List.of((String[]) row.getArray(2).getArray()),
                  codes.stream().map(RuleCode::text).toList(),
                  codes.stream().map(messages::title).toList());
            },
            RowId.ofFile(file.number()),
            RowId.ofFile(file.number() + 1) - 1)) {
      return QuarantineCsv.write(
          target,
          file.header(),
          Math.max(0, file.widest() - file.header().size()),
          lines.iterator());
    }
  }
}
