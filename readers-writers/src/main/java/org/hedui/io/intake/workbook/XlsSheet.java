package org.hedui.io.intake.workbook;

import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.hedui.io.intake.rows.RowSource;
import org.hedui.io.intake.rows.Unreadable;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet of an older workbook. */
final class XlsSheet implements RowSource {
  private static final int NO_ROW = -1;

  private final InputStream in;
  private final RecordFactoryInputStream records;
  private final SheetRow row;
  private final CellStyles styles;
  private final @Nullable SSTRecord shared;
  private @Nullable CellValueRecordInterface pending;
  private int formulaColumn = -1;
  private int depth;
  private boolean ended;

  XlsSheet(
      InputStream in,
      RecordFactoryInputStream records,
      SheetRow row,
      CellStyles styles,
      @Nullable SSTRecord shared) {
    this.in = in;
    this.records = records;
    this.row = row;
    this.styles = styles;
    this.shared = shared;
  }

  @Override
  public boolean advance() throws Unreadable {
    while (readRow()) {
      if (!row.blank()) {
        return true;
      }
    }
    return false;
  }

  private boolean readRow() throws Unreadable {
    int current = NO_ROW;
    if (pending != null) {
      current = begin(pending);
      pending = null;
    }
    while (!ended) {
      Record record = records.nextRecord();
      if (record == null || record instanceof EOFRecord && --depth == 0) {
        ended = true;
      } else if (record instanceof BOFRecord) {
        depth++;
      } else if (depth == 1 && record instanceof StringRecord text && formulaColumn >= 0) {
        row.set(formulaColumn, text.getString());
        formulaColumn = -1;
      } else if (depth == 1 && record instanceof CellValueRecordInterface cell) {
        if (current != NO_ROW && cell.getRow() != current) {
          pending = cell;
          return true;
        }
        if (current == NO_ROW) {
          current = begin(cell);
        } else {
          read(cell);
        }
      }
    }
    return current != NO_ROW;
  }

  /** Begins the row of a cell. Rows come in order; a file that jumps back is damaged. */
  private int begin(CellValueRecordInterface cell) throws Unreadable {
    if (cell.getRow() + 1 <= row.number()) {
      throw Unreadable.damaged("工作表行序错乱", "请另存为 .xlsx");
    }
    row.begin(cell.getRow() + 1L);
    formulaColumn = -1;
    read(cell);
    return cell.getRow();
  }

  private void read(CellValueRecordInterface cell) throws Unreadable {
    int column = cell.getColumn();
    if (cell instanceof LabelSSTRecord label) {
      SSTRecord texts = shared;
      row.set(column, texts == null ? "" : texts.getString(label.getSSTIndex()).getString());
    } else if (cell instanceof NumberRecord number) {
      row.set(column, number(number.getValue(), cell));
    } else if (cell instanceof FormulaRecord formula) {
      formula(formula);
    } else if (cell instanceof BoolErrRecord value) {
      row.set(
          column, value.isBoolean() ? flag(value.getBooleanValue()) : error(value.getErrorValue()));
    } else if (cell instanceof LabelRecord label) {
      row.set(column, label.getValue());
    }
  }

  private void formula(FormulaRecord formula) throws Unreadable {
    int column = formula.getColumn();
    CellType type = formula.getCachedResultTypeEnum();
    switch (type) {
      case NUMERIC -> row.set(column, number(formula.getValue(), formula));
      case BOOLEAN -> row.set(column, flag(formula.getCachedBooleanValue()));
      case ERROR -> row.set(column, error((byte) formula.getCachedErrorValue()));
      // The text follows in a record of its own.
      case STRING -> formulaColumn = column;
      default -> row.set(column, "");
    }
  }

  private String number(double value, CellValueRecordInterface cell) {
    String raw =
        value == Math.rint(value) && Math.abs(value) < 1e15
            ? Long.toString((long) value)
            : Double.toString(value);
    return styles.text(raw, cell.getXFIndex());
  }

  private static String flag(boolean value) {
    return value ? "是" : "否";
  }

  private static String error(byte code) {
    return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERR!";
  }

  @Override
  public int sheet() {
    return row.sheet();
  }

  @Override
  public long number() {
    return row.number();
  }

  @Override
  public int size() {
    return row.size();
  }

  @Override
  public String cell(int index) {
    return row.cell(index);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
