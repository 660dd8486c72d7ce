package org.hedui.io.report.xlsx;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The zip around the parts of a workbook; all entries carry the same time. */
final class Parts implements Closeable {
  private final OutputStream out;
  private final ZipOutputStream zip;
  private final LocalDateTime time;

  Parts(OutputStream out, LocalDateTime time) {
    this.out = out;
    this.zip = new Zip(new BufferedOutputStream(out, 1 << 16));
    this.zip.setLevel(Deflater.BEST_SPEED);
    this.time = time;
  }

  /** Packs by larger blocks than the half kilobyte that a plain stream hands over at a time. */
  private static final class Zip extends ZipOutputStream {
    Zip(OutputStream out) {
      super(out);
      buf = new byte[1 << 14];
    }
  }

  void add(String name, String content) throws IOException {
    try (OutputStream part = open(name)) {
      part.write(content.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Opens a part; it must be closed before the next. */
  OutputStream open(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(time);
    zip.putNextEntry(entry);
    return new FilterOutputStream(zip) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        zip.write(bytes, offset, length);
      }

      @Override
      public void close() throws IOException {
        zip.closeEntry();
      }
    };
  }

  @Override
  public void close() throws IOException {
    try {
      zip.close();
    } finally {
      out.close(); // a zip that cannot be finished, on a full disk, does not close what is below it
    }
  }
}
