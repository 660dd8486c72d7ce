package org.hedui.schedules.doctor;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Memory: of the program's heap, and of the machine or of the container that we are in. */
final class Memory implements Check {
  private static final Path MEMINFO = Path.of("/proc/meminfo");
  private static final long LEAST_HEAP = 200 * Size.MB;
  private static final long USUAL_HEAP = 700 * Size.MB;

  @Override
  public String name() {
    return "memory";
  }

  /**
   * In bytes.
   *
   * @param heap the most that the program may take
   * @param total of the machine, or of its container where that has less
   * @param free what could be had now without swapping
   * @param embedded whether the database shares it
   */
  record Facts(long heap, long total, long free, boolean embedded) {
    /** The program beside its heap, and the least that the embedded server lives on. */
    long needed() {
      return heap + 200 * Size.MB + (embedded ? 300 * Size.MB : 0);
    }
  }

  @Override
  public List<Diagnosis> look(Surroundings at) throws IOException {
    long total =
        ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
    long free = Math.min(total, available());
    return List.of(
        judge(new Facts(Runtime.getRuntime().maxMemory(), total, free, at.database() == null)));
  }

  Diagnosis judge(Facts facts) {
    String heap = Size.text(facts.heap());
    String total = Size.text(facts.total());
    if (facts.heap() < LEAST_HEAP) {
      return Diagnosis.failure(name(), "heap", heap);
    }
    if (facts.total() < facts.needed()) {
      return Diagnosis.failure(name(), "machine", heap, total, Size.text(facts.needed()));
    }
    if (facts.heap() < USUAL_HEAP) {
      return Diagnosis.warning(name(), "heap", heap);
    }
    return facts.free() < facts.needed()
        ? Diagnosis.warning(name(), "free", Size.text(facts.free()), Size.text(facts.needed()))
        : Diagnosis.ok(name(), "good", heap, total, Size.text(facts.free()));
  }

  /** What the kernel could give without swapping; without its word for it, all there is. */
  private static long available() throws IOException {
    if (!Files.isReadable(MEMINFO)) {
      return Long.MAX_VALUE;
    }
    return Files.readAllLines(MEMINFO).stream()
        .filter(line -> line.startsWith("MemAvailable:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
        .findFirst()
        .orElse(Long.MAX_VALUE);
  }
}
