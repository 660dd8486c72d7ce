package org.hedui.schedules.night;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.HexDump;
import org.hedui.schedules.Ended;
import org.hedui.schedules.HeduiCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * A damaged older workbook, of which the library that reads it prints the bytes of a cell: they are
 * a person's, and no log is to hold them.
 */
class DamagedWorkbookLogTest {
  private static final byte[] NUMBER = "379901200801010012".getBytes(US_ASCII);
  private static final String PRINTED = HexDump.toHex(NUMBER);

  private static final int BEGIN = 0x809;
  private static final int SHEET = 0x85;
  private static final int DIMENSIONS = 0x200;
  private static final int LABEL = 0x204;
  private static final int END = 0x0a;

  @TempDir Path folder;

  @Test
  void bytesOfItsCellsStayOutOfTheLog() throws Exception {
    Path file = Files.createDirectories(folder.resolve("inbox/roster")).resolve("a.xls");
    byte[] records = records();
    try (POIFSFileSystem files = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      files.createDocument(new ByteArrayInputStream(records), "Workbook");
      files.writeFilesystem(out);
    }
    Path data = folder.resolve("hedui-data");
    Ended read =
        HeduiCommand.run(
            "import",
            "--inbox",
            folder.resolve("inbox").toString(),
            "--date",
            SmallProvince.DATE,
            "--data",
            data.toString());
    assertThat(read.exitCode()).as(read.text()).isEqualTo(3);
    assertThat(Files.readString(data.resolve("logs/hedui.log")))
        .contains("Executing step: [receive]")
        .doesNotContain(PRINTED, "LabelRecord");
    assertThat(printedByTheLibrary(records)).as("what it prints where it may").contains(PRINTED);
  }

  /** A sheet with one text in a cell that is longer than the cell says. */
  private static byte[] records() {
    ByteBuffer bytes = ByteBuffer.allocate(8192).order(ByteOrder.LITTLE_ENDIAN);
    begin(bytes, 5);
    ByteBuffer sheet = record(bytes, SHEET, 9);
    record(bytes, END, 0);
    sheet.putInt(bytes.position()).putShort((short) 0).put((byte) 1).put((byte) 0).put((byte) 'a');
    begin(bytes, 16);
    record(bytes, DIMENSIONS, 14); // the library looks at two records before it reads the rest
    ByteBuffer label = record(bytes, LABEL, 10 + NUMBER.length);
    label.putShort((short) 0).putShort((short) 0).putShort((short) 0);
    label.putShort((short) 1).put((byte) 0).put((byte) 'b').put(NUMBER);
    record(bytes, END, 0);
    return bytes.array();
  }

  private static void begin(ByteBuffer bytes, int kind) {
    record(bytes, BEGIN, 16).putShort((short) 0x600).putShort((short) kind);
  }

  /** The next record; its contents are put into what this returns. */
  private static ByteBuffer record(ByteBuffer bytes, int kind, int length) {
    bytes.putShort((short) kind).putShort((short) length);
    ByteBuffer contents = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    bytes.position(bytes.position() + length);
    return contents;
  }

  private static String printedByTheLibrary(byte[] records) throws IOException {
    Logger logger = (Logger) LoggerFactory.getLogger("org.apache.poi");
    Level before = logger.getLevel();
    ListAppender<ILoggingEvent> printed = new ListAppender<>();
    printed.start();
    logger.addAppender(printed);
    logger.setLevel(Level.INFO);
    try (ByteArrayInputStream in = new ByteArrayInputStream(records)) {
      in.skipNBytes(20 + 13 + 4);
      RecordFactoryInputStream sheet = new RecordFactoryInputStream(in, false);
      while (sheet.nextRecord() != null) {
        // read to its end
      }
    } finally {
      logger.detachAppender(printed);
      logger.setLevel(before);
    }
    return printed.list.toString();
  }
}
