package org.hedui.sample;

import java.util.ArrayList;
import java.util.List;

/** Makes the schools of the province. */
final class Schools {
  private static final List<String> CITIES =
      List.of(
          "云河市", "青岚市", "东泽市", "临溪市", "长屿市", "安澜市", "丰陵市", "松源市", "泽川市", "明湖市", "江麓市", "石岭市", "平澜市",
          "望海市", "永泉市", "宁壑市");
  private static final List<String> TECHNICAL =
      List.of("技师学院", "高级技工学校", "机电工程技工学校", "轻工技工学校", "交通技工学校", "商贸技工学校");
  private static final List<String> VOCATIONAL = List.of("职业中等专业学校", "工程职业中专");

  private Schools() {}

  static List<School> of(GeneratorOptions options) {
    int all = options.schools();
    int single = Math.max(2, all / 10);
    int technical = all - single;
    List<School> schools = new ArrayList<>();
    int left = options.students();
    for (int i = 0; i < all; i++) {
      School.Kind kind = kind(i, technical, single);
      int size;
      if (kind == School.Kind.VOCATIONAL) {
        size = Math.max(60, options.students() / technical * 9 / 10);
      } else {
        int even = left / (technical - i);
        size = i == technical - 1 ? left : even * (85 + i * 7 % 31) / 100;
        left -= size;
      }
      schools.add(school(i, kind, size));
    }
    return List.copyOf(schools);
  }

  private static School.Kind kind(int index, int technical, int single) {
    if (index >= technical) {
      return School.Kind.VOCATIONAL;
    }
    return index >= technical - single ? School.Kind.TECHNICAL : School.Kind.BOTH;
  }

  /** A technical school that has never handed in anything. */
  static School silent(int index) {
    return school(index, School.Kind.TECHNICAL, 0);
  }

  private static School school(int index, School.Kind kind, int size) {
    int city = index % CITIES.size();
    int round = index / CITIES.size();
    String code = "363799%04d".formatted(index + 1);
    String ministry =
        kind == School.Kind.BOTH && index % 5 == 2 ? "363798%04d".formatted(index + 1) : code;
    List<String> types = kind == School.Kind.VOCATIONAL ? VOCATIONAL : TECHNICAL;
    String type = types.get((index + round) % types.size());
    String which = round == 0 ? "" : "第" + (round + 1);
    return new School(
        index, code, ministry, CITIES.get(city) + which + type, kind, CITIES.get(city), city, size);
  }
}
