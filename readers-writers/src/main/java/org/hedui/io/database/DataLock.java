package org.hedui.io.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hedui.io.Owners;
import org.hedui.io.database.DatabaseProblem.Kind;

/**
 * One process per data directory. The operating system drops the lock with the process, however it
 * ends, so that a lock is never left over.
 */
final class DataLock implements AutoCloseable {
  // Closing any channel to the file drops the process's lock on it (POSIX): look here first.
  private static final Map<Path, DataLock> HELD = new ConcurrentHashMap<>();

  private static final String FILE = "hedui.lock";
  private static final String SHARED = "shared";

  private final Path file;
  private final FileChannel channel;

  private boolean shared;

  private DataLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  static synchronized DataLock take(Path data) throws IOException {
    Path file = data.resolve(FILE);
    String self = Long.toString(ProcessHandle.current().pid());
    if (HELD.containsKey(file)) {
      throw new DatabaseProblem(Kind.BUSY, data, self);
    }
    DataLock lock = new DataLock(file, take(data, file, self));
    HELD.put(file, lock);
    return lock;
  }

  private static FileChannel take(Path data, Path file, String self) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    Owners.share(file);
    if (channel.tryLock() == null) {
      String owner = Files.readString(file, StandardCharsets.UTF_8).lines().findFirst().orElse("");
      channel.close();
      throw new DatabaseProblem(Kind.BUSY, data, owner);
    }
    channel.truncate(0);
    channel.write(ByteBuffer.wrap((self + "\n").getBytes(StandardCharsets.US_ASCII)));
    return channel;
  }

  /** Says to others that they may use the server that we run here. */
  synchronized void share() throws IOException {
    channel.position(channel.size());
    channel.write(ByteBuffer.wrap((SHARED + "\n").getBytes(StandardCharsets.US_ASCII)));
    shared = true;
  }

  /** Whether the process that holds the lock of this directory, if one does, shares its server. */
  static synchronized boolean isShared(Path data) {
    Path file = data.resolve(FILE);
    DataLock ours = HELD.get(file);
    if (ours != null) {
      return ours.shared;
    }
    try {
      return Files.readAllLines(file, StandardCharsets.US_ASCII).contains(SHARED);
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    HELD.remove(file);
  }
}
