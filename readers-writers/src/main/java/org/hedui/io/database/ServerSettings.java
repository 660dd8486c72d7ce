package org.hedui.io.database;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the embedded server is tuned: for bulk work, by the size of the machine. */
public record ServerSettings(List<String> settings) {
  private static final long MB = 1024L * 1024;

  /** Settings for this machine (or this container: the smaller of the two). */
  public static ServerSettings ofMachine() {
    long memory =
        ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize()
            / MB;
    return of(memory, Runtime.getRuntime().availableProcessors());
  }

  /** Settings for short-lived tests: small, and without waiting for the disk. */
  public static ServerSettings ofTests() {
    List<String> settings = new ArrayList<>(of(1024, 2).settings);
    settings.addAll(List.of("fsync=off", "full_page_writes=off", "max_connections=100"));
    return new ServerSettings(List.copyOf(settings));
  }

  /** Whether what is committed outlives a power cut. */
  boolean durable() {
    return !settings.contains("fsync=off");
  }

  static ServerSettings of(long memoryMb, int cores) {
    List<String> settings = new ArrayList<>();
    // memory: a night runs few statements at a time, each over whole tables
    settings.add("shared_buffers=" + between(64, memoryMb / 12, 2048) + "MB");
    settings.add("work_mem=" + between(16, memoryMb / 48, 512) + "MB");
    settings.add("hash_mem_multiplier=2");
    settings.add("maintenance_work_mem=" + between(32, memoryMb / 24, 1024) + "MB");
    settings.add("effective_cache_size=" + between(128, memoryMb / 2, 65_536) + "MB");
    settings.add("max_connections=40");
    settings.add("max_parallel_workers=" + Math.max(1, cores));
    // The lanes of a night keep up to four cores busy: workers would only take turns with them.
    settings.add("max_parallel_workers_per_gather=" + between(0, cores - 4, 4));
    settings.add("jit=off");
    settings.add("random_page_cost=1.2");
    // Containers often have 64 MB there, too little for parallel hash joins.
    settings.add("dynamic_shared_memory_type=" + (smallSharedMemory() ? "sysv" : "posix"));
    // The log: nobody copies from this server, and a table that is filled in the transaction that
    // emptied it need not be logged. A lost last half second is redone by the next run; the order
    // of commits is kept. fsync and full_page_writes stay on: cases outlive a power cut.
    settings.add("wal_level=minimal");
    settings.add("max_wal_senders=0");
    settings.add("synchronous_commit=off");
    settings.add("wal_buffers=" + between(8, memoryMb / 256, 64) + "MB");
    settings.add("max_wal_size=8GB");
    settings.add("min_wal_size=256MB");
    settings.add("checkpoint_timeout=30min");
    settings.add("wal_writer_flush_after=8MB");
    settings.add("autovacuum_naptime=10min"); // the night analyses its tables itself
    // A vacuum for rows that came in has nothing to clear away, and reads along with a long night;
    // freezing them is left to the server's own limit.
    settings.add("autovacuum_vacuum_insert_threshold=-1");
    // Where
    settings.add("listen_addresses=127.0.0.1");
    settings.add("unix_socket_directories=");
    settings.add("timezone=Asia/Shanghai");
    settings.add("log_timezone=Asia/Shanghai");
    settings.add("max_logical_replication_workers=0");
    // What the server says must not hold rows: no statements, no details.
    settings.add("log_min_messages=warning");
    settings.add("log_min_error_statement=panic");
    settings.add("log_error_verbosity=terse");
    settings.add("log_checkpoints=off");
    settings.add("lc_messages=C");
    return new ServerSettings(List.copyOf(settings));
  }

  private static long between(long least, long value, long most) {
    return Math.max(least, Math.min(value, most));
  }

  private static boolean smallSharedMemory() {
    try {
      return Files.getFileStore(Path.of("/dev/shm")).getTotalSpace() < 1024 * MB;
    } catch (IOException e) {
      return true;
    }
  }
}
