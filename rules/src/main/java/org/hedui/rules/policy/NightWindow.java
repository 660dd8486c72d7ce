package org.hedui.rules.policy;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.hedui.rules.RuleCode;

/**
 * Until when a night shall be done.
 *
 * @param end time of day in Shanghai
 * @param leaveOut what may be left out first when it will be late, in this order: families of rules
 *     ({@code DUP}) or single ones ({@code DUP-04})
 */
public record NightWindow(LocalTime end, List<String> leaveOut) {
  private static final Set<String> MONEY = Set.of("AID", "DIS");

  static NightWindow of(Setting setting) {
    setting.only("end", "leave_out");
    return new NightWindow(
        setting.get("end").time(),
        setting.get("leave_out").list().stream().map(NightWindow::leftOut).toList());
  }

  private static String leftOut(Setting entry) {
    String name = entry.text();
    if (Arrays.stream(RuleCode.values())
        .noneMatch(code -> code.text().equals(name) || code.family().equals(name))) {
      throw entry.fault("no rule or family of rules " + name);
    }
    if (MONEY.contains(name.substring(0, 3))) {
      throw entry.fault("money depends on " + name);
    }
    return name;
  }
}
