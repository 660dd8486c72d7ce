package org.hedui.schedules.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.hedui.schedules.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed (SIGKILL) at step after step of one night; each time the same command is
 * given again. {@code -Dhedui.kill=all} kills at every step, otherwise once in each kind of step.
 */
class KilledNightTest {
  private static final String STEP = "[step] ";
  private static final int KILLED = 128 + 9;

  @TempDir Path folder;

  @Test
  void aNightThatIsKilledAtItsStepsWritesTheSameBytes() throws Exception {
    SmallProvince province = SmallProvince.planted(folder);
    boolean all = "all".equals(System.getProperty("hedui.kill"));
    TreeSet<String> killedAt = new TreeSet<>();
    List<String> trail = new ArrayList<>();
    Ended ended;
    do {
      ended =
          HeduiProcess.killed(
              folder,
              line -> line.startsWith(STEP) && killedAt.add(all ? step(line) : kind(step(line))),
              province.night(SmallProvince.DATE, "--debug"));
      trail.add(ended.exitCode() + " " + last(ended));
      assertThat(ended.exitCode()).as(ended.text()).isIn(KILLED, 3);
    } while (ended.exitCode() == KILLED);

    assertThat(killedAt).as("%s", trail).contains("receive", "publish", "settle", "report");
    assertThat(killedAt).hasSizeGreaterThan(all ? 100 : 10);
    assertThat(Folders.digests(province.out(SmallProvince.DATE)))
        .as("%s", trail)
        .isEqualTo(SmallProvince.undisturbed());
  }

  private static String step(String line) {
    return line.substring(STEP.length());
  }

  /** Lanes are alike, and so are preparations and rules. */
  private static String kind(String step) {
    return step.startsWith("prepare-") || step.startsWith("load-lane")
        ? step.substring(0, step.indexOf('-'))
        : step.replaceAll("^[A-Z]{3}-[0-9]+$", "rule");
  }

  private static String last(Ended ended) {
    return ended.err().isEmpty() ? "" : ended.err().get(ended.err().size() - 1);
  }
}
