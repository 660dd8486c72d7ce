package org.hedui.faults;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What whoever starts the night has set wrong. */
final class Settings {
  static final List<Experiment> ALL =
      List.of(
          new Experiment("memory", "Out of memory", 20, Settings::memory),
          new Experiment(
              "memory-report", "Out of memory while reports are written", 20, Settings::report),
          new Experiment("policy", "A policy file that cannot be used", 8, Settings::policy));

  private static final int LEAST_MB = 20;
  private static final int LEAST_MB_TO_REPORT = 24;
  private static final String REPORT = "report";

  private static final List<byte[]> POLICIES =
      List.of(
          utf8("locks: [\n"),
          utf8("no_such_key: 1\n"),
          utf8("- a\n- b\n"),
          utf8("aid_standards: none\n"),
          new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1},
          utf8("holidays:\n  - 2025-13-45\n"),
          utf8("x: &x [*x, *x]\n"),
          utf8("limits:\n  rows: many\n"));

  private Settings() {}

  private static Ended memory(Try one) throws Exception {
    one.reached();
    return one.night(heap(LEAST_MB + 2 * one.number())).end();
  }

  /**
   * Receiving takes more memory than reporting. A night that is broken off at its last step is
   * therefore taken up with so little that this step alone is too much.
   */
  private static Ended report(Try one) throws Exception {
    NightLog log = one.log();
    Launched first = one.night();
    if (log.awaits(first, Pattern.compile(REPORT), 1)) {
      first.kill();
    }
    first.end();
    NightLog taken = one.log();
    Ended ended = one.night(heap(LEAST_MB_TO_REPORT + one.number())).end();
    if (taken.begun().contains(REPORT)) {
      one.reached();
    }
    return ended;
  }

  private static Map<String, String> heap(int megabytes) {
    return Map.of("HEDUI_JAVA_OPTS", "-Xmx" + megabytes + "m");
  }

  private static Ended policy(Try one) throws Exception {
    Path folder = Files.createDirectories(one.folder().resolve("policy"));
    Files.write(folder.resolve("policy.yml"), POLICIES.get(one.number() % POLICIES.size()));
    one.reached();
    Ended ended = one.night("--policy", folder.toString()).end();
    if (ended.exitCode() != 2) {
      throw new AssertionError("a bad policy is wrong usage: " + ended.text());
    }
    return ended;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
