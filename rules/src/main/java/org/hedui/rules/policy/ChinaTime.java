package org.hedui.rules.policy;

import java.time.ZoneId;

/** The clock of the business: that of China, wherever a machine stands. */
public final class ChinaTime {
  /** Its time zone. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private ChinaTime() {}
}
