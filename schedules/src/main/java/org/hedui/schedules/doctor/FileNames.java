package org.hedui.schedules.doctor;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * The locale, as far as it matters: names of files are Chinese, so the system must speak UTF-8 with
 * us. The time zone of the machine does not matter, since the night names its own.
 */
final class FileNames implements Check {
  @Override
  public String name() {
    return "locale";
  }

  @Override
  public List<Diagnosis> look(Surroundings at) {
    return List.of(judge(System.getProperty("sun.jnu.encoding", ""), ZoneId.systemDefault()));
  }

  Diagnosis judge(String encoding, ZoneId zone) {
    String name = encoding.toUpperCase(Locale.ROOT);
    return name.equals("UTF-8") || name.equals("UTF8")
        ? Diagnosis.ok(name(), "good", zone)
        : Diagnosis.failure(name(), "bytes", encoding);
  }
}
