package org.hedui.io.intake;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Where the bytes of a file come from. */
interface FileBytes {

  /** A new stream from the first byte. */
  InputStream open() throws IOException;

  /** How many bytes there are, unpacked. */
  long size();

  /** What changes whenever the bytes do; null where nothing tells that. */
  @Nullable FileStamp stamp();

  /** Whether the file on disk has changed since it was found. */
  boolean changed();
}
