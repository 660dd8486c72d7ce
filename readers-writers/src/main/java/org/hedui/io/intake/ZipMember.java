package org.hedui.io.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.hedui.io.intake.rows.GuardedStream;
import org.jspecify.annotations.Nullable;

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
      return new Member(zip, new GuardedStream(zip.getInputStream(entry), packed, limits));
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  /** The archive has to be looked through anyway. */
  @Override
  public @Nullable FileStamp stamp() {
    return null;
  }

  @Override
  public boolean changed() {
    return archive.changed();
  }

  /** Closes the archive with the stream. */
  private static final class Member extends FilterInputStream {
    private final ZipFile zip;

    Member(ZipFile zip, InputStream in) {
      super(in);
      this.zip = zip;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return in.read(target, offset, length);
    }

    @Override
    public void close() throws IOException {
      super.close();
      zip.close();
    }
  }
}
