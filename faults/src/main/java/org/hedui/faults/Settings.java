package org.hedui.faults;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What whoever starts the night has set wrong. */
final class Settings {
  static final List<Experiment> ALL =
      List.of(
          new Experiment(
              "memory", "Out of memory, above all while reports are written", 20, Settings::memory),
          new Experiment("policy", "A policy file that cannot be used", 8, Settings::policy));

  private static final int LEAST_MB = 20;

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
    int megabytes = LEAST_MB + 2 * one.number();
    return one.night(Map.of("HEDUI_JAVA_OPTS", "-Xmx" + megabytes + "m")).end();
  }

  private static Ended policy(Try one) throws Exception {
    Path folder = Files.createDirectories(one.folder().resolve("policy"));
    Files.write(folder.resolve("policy.yml"), POLICIES.get(one.number() % POLICIES.size()));
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
