package org.hedui.io.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hedui.rules.Severity;

/** The words for the short forms of the catalogue. */
public final class Wording {
  private static final Map<String, String> ACTORS = new LinkedHashMap<>();

  static {
    ACTORS.put("both SCH", "双方学校");
    ACTORS.put("SCH", "学校");
    ACTORS.put("PRI", "校长");
    ACTORS.put("OTH", "对方学校");
    ACTORS.put("CTY", "市级主管部门");
    ACTORS.put("PRV", "省级主管部门");
    ACTORS.put("FIN", "资助财务");
    ACTORS.put("BNK", "经办银行");
    ACTORS.put("DC", "数据中心");
    ACTORS.put("county", "县级主管部门");
    ACTORS.put("unit", "本单位");
    ACTORS.put("exporter", "导出单位");
    ACTORS.put("on-site check", "现场核查");
  }

  private Wording() {}

  /** How much a finding weighs. */
  public static String severity(Severity severity, Lang lang) {
    return switch (severity) {
      case B -> lang.of("阻断", "Blocking");
      case H -> lang.of("重要", "High");
      case M -> lang.of("一般", "Medium");
      case L -> lang.of("提示", "Low");
      case I -> lang.of("告知", "Info");
    };
  }

  /** Who must act. */
  public static String actor(String actor, Lang lang) {
    if (lang == Lang.EN) {
      return actor;
    }
    if (actor.isEmpty() || actor.equals("–")) {
      return "—";
    }
    String words = actor;
    for (Map.Entry<String, String> entry : ACTORS.entrySet()) {
      words = words.replace(entry.getKey(), entry.getValue());
    }
    return words.replace(", ", "、").replace("/", "、").replace(" → ", "→");
  }
}
