package org.hedui.jobs.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hedui.io.report.OutputNames;
import org.hedui.io.report.QuarantineCsv;
import org.hedui.io.report.QuarantineLine;
import org.hedui.jobs.NightOptions;
import org.hedui.rules.RowId;
import org.hedui.rules.RuleCode;
import org.hedui.rules.intake.Messages;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes, file by file and sheet by sheet, the rows that could not be stored, for schools to
 * correct and send back.
 */
@Component
class QuarantineFiles {
  private final JdbcTemplate jdbc;
  private final Messages messages;

  QuarantineFiles(JdbcTemplate jdbc, NightOptions options) {
    this.jdbc = jdbc;
    this.messages = Messages.of(options.locale());
  }

  /**
   * A file or sheet with rows in quarantine.
   *
   * @param first id of its first row
   * @param last id of its last row
   */
  private record Source(
      String name, boolean workbook, List<String> header, int widest, long first, long last) {}

  /** Writes them below the folder; returns how many rows. */
  long write(Path folder) throws IOException {
    List<Source> sources =
        jdbc.query(
            """
            select case when s.name is null then f.path else concat(f.path, '#', s.name) end as name,
              f.workbook, f.header, q.widest, q.first, q.last
            from intake.file f
            join (select cast(row_id >> 32 as integer) as file_no,
                    case when i.workbook then cast((row_id & 4294967295) >> 21 as integer) end as sheet_no,
                    max(cardinality(cells)) as widest, min(row_id) as first, max(row_id) as last
                  from intake.quarantined_row join intake.file i on i.file_no = (row_id >> 32)
                  group by 1, 2) q on q.file_no = f.file_no
            left join intake.sheet s on s.file_no = f.file_no and s.sheet_no = q.sheet_no
            where f.file_no not in (select file_no from intake.corrected)
              and (f.state = 'accepted' or (f.state = 'held' and f.present))
            order by f.path collate "C", f.file_no, q.sheet_no""",
            (row, i) ->
                new Source(
                    row.getString(1),
                    row.getBoolean(2),
                    List.of((String[]) row.getArray(3).getArray()),
                    row.getInt(4),
                    row.getLong(5),
                    row.getLong(6)));
    long rows = 0;
    for (Source source : sources) {
      rows += write(OutputNames.below(folder, source.name(), ".csv"), source);
    }
    return rows;
  }

  private long write(Path target, Source source) throws IOException {
    try (Stream<QuarantineLine> lines =
        jdbc.queryForStream(
            "select row_id, cells, reasons from intake.quarantined_row where row_id between ? and ? order by row_id",
            (row, i) -> {
              List<RuleCode> codes =
                  Arrays.stream(row.getString(3).split(" ")).map(RuleCode::of).toList();
              return new QuarantineLine(
                  RowId.row(row.getLong(1), source.workbook()),
                  List.of((String[]) row.getArray(2).getArray()),
                  codes.stream().map(RuleCode::text).toList(),
                  codes.stream().map(messages::title).toList());
            },
            source.first(),
            source.last())) {
      return QuarantineCsv.write(
          target,
          source.header(),
          Math.max(0, source.widest() - source.header().size()),
          lines.iterator());
    }
  }
}
