package org.hedui.io.intake.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.hedui.io.intake.ReadLimits;
import org.hedui.io.intake.rows.RowSource;
import org.hedui.io.intake.rows.Unreadable;
import org.jspecify.annotations.Nullable;

/** A workbook of Excel 97 to 2003, read record by record. */
public final class XlsWorkbook implements Workbook {
  private static final String STREAM = "Workbook";
  private static final String LOCKED = "加密的工作簿";

  private final POIFSFileSystem files;
  private final ReadLimits limits;
  private final List<String> names = new ArrayList<>();
  private final List<Integer> offsets = new ArrayList<>();
  private final CellStyles styles = new CellStyles();
  private @Nullable SSTRecord shared;

  /** Opens a workbook and reads all of it but the sheets. */
  public XlsWorkbook(Path file, ReadLimits limits) throws IOException, Unreadable {
    this.limits = limits;
    files = new POIFSFileSystem(file.toFile(), true);
    try {
      refuse(files.getRoot());
      readGlobals();
    } catch (IOException | RuntimeException | Error | Unreadable e) {
      files.close();
      throw e;
    }
  }

  private static void refuse(DirectoryNode root) throws Unreadable {
    if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
      throw Unreadable.damaged(LOCKED, "请取消密码后重新报送");
    }
    if (!root.hasEntryCaseInsensitive(STREAM)) {
      boolean old = root.hasEntryCaseInsensitive("Book");
      throw Unreadable.damaged(old ? "Excel 95 或更早的工作簿" : "不是工作簿", "请另存为 .xlsx");
    }
  }

  private RecordFactoryInputStream records(InputStream in) {
    return new RecordFactoryInputStream(in, false);
  }

  private void readGlobals() throws IOException, Unreadable {
    try (InputStream in = files.getRoot().createDocumentInputStream(STREAM)) {
      RecordFactoryInputStream records = records(in);
      Record record;
      while ((record = records.nextRecord()) != null && !(record instanceof EOFRecord)) {
        if (record instanceof FilePassRecord) {
          throw Unreadable.damaged(LOCKED, "请取消密码后重新报送");
        } else if (record instanceof BoundSheetRecord sheet) {
          names.add(sheet.getSheetname());
          offsets.add(sheet.getPositionOfBof());
        } else if (record instanceof DateWindow1904Record window) {
          styles.date1904(window.getWindowing() == 1);
        } else if (record instanceof FormatRecord format) {
          styles.format(format.getIndexCode(), format.getFormatString());
        } else if (record instanceof ExtendedFormatRecord cell) {
          styles.add(cell.getFormatIndex());
        } else if (record instanceof SSTRecord texts) {
          shared = texts;
        }
      }
    } catch (EncryptedDocumentException e) {
      throw Unreadable.damaged(LOCKED, "请取消密码后重新报送");
    }
  }

  @Override
  public List<String> sheets() {
    return names;
  }

  @Override
  public RowSource open(int sheet) throws IOException, Unreadable {
    InputStream in = files.getRoot().createDocumentInputStream(STREAM);
    in.skipNBytes(offsets.get(sheet - 1));
    return new XlsSheet(in, records(in), new SheetRow(sheet, limits), styles, shared);
  }

  @Override
  public boolean date1904() {
    return styles.date1904();
  }

  @Override
  public boolean macros() {
    return files.getRoot().hasEntryCaseInsensitive("_VBA_PROJECT_CUR");
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
