package org.hedui.sample;

import java.util.List;

/**
 * A major.
 *
 * @param shortName as class names have it
 */
record Major(String code, String name, String shortName) {
  static final List<Major> ALL =
      List.of(
          new Major("0103", "数控加工", "数控"),
          new Major("0117", "焊接加工", "焊接"),
          new Major("0203", "机电一体化技术", "机电"),
          new Major("0207", "电气自动化设备安装与维修", "电气"),
          new Major("0301", "计算机网络应用", "计网"),
          new Major("0306", "计算机广告制作", "广告"),
          new Major("0403", "汽车维修", "汽修"),
          new Major("0415", "新能源汽车检测与维修", "新能源"),
          new Major("0501", "烹饪", "烹饪"),
          new Major("0507", "电子商务", "电商"),
          new Major("0512", "会计", "会计"),
          new Major("0601", "现代农艺技术", "农艺"));

  /** Another major than this one. */
  Major other() {
    return ALL.get((ALL.indexOf(this) + 5) % ALL.size());
  }
}
