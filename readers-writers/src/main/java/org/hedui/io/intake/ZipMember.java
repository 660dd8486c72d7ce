package org.hedui.io.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.hedui.io.intake.rows.Unreadable;

/** The bytes of a member of an archive, never more of them than the limits allow. */
record ZipMember(DiskFile archive, String name, long size, long packed, ReadLimits limits)
    implements FileBytes {

  @Override
  public InputStream open() throws IOException {
    ZipFile zip = ZipArchive.open(archive.path());
    try {
      ZipEntry entry = zip.getEntry(name);
      if (entry == null) {
        throw new IOException("member is gone");
      }
      return new Guarded(zip, zip.getInputStream(entry), packed, limits);
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  @Override
  public boolean changed() {
    return archive.changed();
  }

  /** Counts what comes out: the sizes that an archive declares may be lies. */
  private static final class Guarded extends FilterInputStream {
    private final ZipFile zip;
    private final long packed;
    private final ReadLimits limits;
    private long read;

    Guarded(ZipFile zip, InputStream in, long packed, ReadLimits limits) {
      super(in);
      this.zip = zip;
      this.packed = packed;
      this.limits = limits;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int n = super.read(target, offset, length);
      count(Math.max(n, 0));
      return n;
    }

    private void count(int n) throws IOException {
      read += n;
      try {
        limits.checkInflation(read, packed);
      } catch (Unreadable e) {
        throw new IOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      super.close();
      zip.close();
    }
  }
}
