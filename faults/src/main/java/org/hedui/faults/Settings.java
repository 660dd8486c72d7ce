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
          new Experiment("memory", "Too little memory from the start", 3, Settings::memory),
          new Experiment(
              "memory-report", "Out of memory while reports are written", 10, Settings::report),
          new Experiment("policy", "A policy file that cannot be used", 8, Settings::policy));

  private static final int LEAST_MB = 20;
  private static final int MB_TO_TAKE_AWAY = 160;
  private static final int SECONDS_WITHOUT = 3;
  private static final double INTO_REPORT = 0.5;
  private static final Pattern REPORT = Pattern.compile("report");

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
    String heap = heap(LEAST_MB + 2 * one.number());
    return one.night(Map.of("HEDUI_JAVA_OPTS", heap)).end();
  }

  /**
   * Rendering takes less memory than starting the program, so that no limit is too small for it
   * alone: the memory is taken away when its step has begun.
   */
  private static Ended report(Try one) throws Exception {
    NightLog log = one.log();
    Launched night =
        one.night(
            Map.of("HEDUI_JAVA_OPTS", heap(MB_TO_TAKE_AWAY) + " -XX:+EnableDynamicAgentLoading"));
    boolean reports = log.awaits(night, REPORT, 1);
    if (reports && night.runsFor(one.random().nextDouble() * INTO_REPORT)) {
      night.takeMemory(SECONDS_WITHOUT);
      one.reached();
    }
    return night.end();
  }

  private static String heap(int megabytes) {
    return "-Xmx" + megabytes + "m";
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
