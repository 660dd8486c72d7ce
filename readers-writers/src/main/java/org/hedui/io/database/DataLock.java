package org.hedui.io.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hedui.io.database.DatabaseProblem.Kind;

/**
 * One process per data directory. The operating system drops the lock with the process, however it
 * ends, so that a lock is never left over.
 */
final class DataLock implements AutoCloseable {
  // Closing any channel to the file drops the process's lock on it (POSIX): look here first.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private DataLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  static DataLock take(Path data) throws IOException {
    Path file = data.resolve("hedui.lock");
    String self = Long.toString(ProcessHandle.current().pid());
    if (!HELD.add(file)) {
      throw new DatabaseProblem(Kind.BUSY, data, self);
    }
    try {
      return new DataLock(file, take(data, file, self));
    } catch (IOException | RuntimeException e) {
      HELD.remove(file);
      throw e;
    }
  }

  private static FileChannel take(Path data, Path file, String self) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    Directories.shareOwner(file);
    if (channel.tryLock() == null) {
      String owner = Files.readString(file, StandardCharsets.UTF_8).strip();
      channel.close();
      throw new DatabaseProblem(Kind.BUSY, data, owner);
    }
    channel.truncate(0);
    channel.write(ByteBuffer.wrap((self + "\n").getBytes(StandardCharsets.US_ASCII)));
    return channel;
  }

  @Override
  public void close() throws IOException {
    channel.close();
    HELD.remove(file);
  }
}
