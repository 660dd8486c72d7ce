package org.hedui.sample;

import java.util.Arrays;
import java.util.List;

/**
 * Makes names of people: surnames about as frequent as in the country, a few compound ones, names
 * of Uygur people with the separator U+00B7, and rare characters within and beyond the BMP.
 *
 * <p>No name of a demonstration row (张三, 李四 …) can come out: the characters of numbers are no given
 * names here.
 */
final class Names {
  private static final String COMMON =
      "王王王王王王王李李李李李李李张张张张张张张刘刘刘刘刘陈陈陈陈杨杨杨黄黄赵赵吴吴周周徐徐孙孙马马朱胡郭何高林罗郑梁"
          + "谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫"
          + "段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
  private static final String[] SURNAMES = split(COMMON);
  private static final List<String> COMPOUND = List.of("欧阳", "上官", "司马", "诸葛", "皇甫", "尉迟");
  private static final String[] MALE =
      split("伟强磊军洋勇杰涛明超刚平辉鹏华飞鑫波斌宇浩凯健俊帆旭宁龙林欢阳建博文志昊轩泽晨睿翔航毅诚峰坤瑞康乐成凡庆东" + "然子家梓");
  private static final String[] FEMALE =
      split("芳娜敏静丽艳娟霞秀燕玲丹萍红玉兰琳洁慧莉婷雪倩颖佳欣怡悦蕾薇雯梦琪瑶妍菲晴月思雨诗涵梓萱若彤可馨宁嘉依心语");
  private static final List<String> RARE =
      List.of("㛃", "𬭎", "䶮", "𠅤", "𬀩", "𤧛", "喆", "堃", "𣲗");
  private static final List<String> UYGUR_MALE =
      List.of("阿卜杜拉", "艾力", "买买提", "吐尔逊", "阿迪力", "库尔班", "阿布都热合曼", "伊力哈木", "木拉提", "帕尔哈提");
  private static final List<String> UYGUR_FEMALE =
      List.of("阿依古丽", "古丽娜尔", "热依汗", "帕提古丽", "阿孜古丽", "努尔比耶", "迪丽娜尔", "祖丽菲娅", "米热古丽", "早热古丽");

  private final Dice dice;

  Names(Dice dice) {
    this.dice = dice;
  }

  private static String[] split(String characters) {
    return characters.codePoints().mapToObj(Character::toString).toArray(String[]::new);
  }

  /** A name for somebody of this sex and ethnic group. */
  String name(boolean male, String ethnic) {
    if (ethnic.equals("维吾尔族")) {
      return dice.pick(male ? UYGUR_MALE : UYGUR_FEMALE) + "·" + dice.pick(UYGUR_MALE);
    }
    String surname = dice.chance(8) ? dice.pick(COMPOUND) : SURNAMES[dice.below(SURNAMES.length)];
    String[] given = male ? MALE : FEMALE;
    String first = dice.chance(6) ? dice.pick(RARE) : one(given);
    return dice.chance(180) ? surname + first : surname + first + one(given);
  }

  private String one(String[] of) {
    return of[dice.below(of.length)];
  }

  /** The name of a guardian. */
  String guardian(String child) {
    boolean male = dice.chance(600);
    if (child.contains("·")) {
      return name(male, "维吾尔族");
    }
    String[] given = male ? MALE : FEMALE;
    return child.substring(0, 1) + one(given) + one(given);
  }

  /** A name that nobody of the clean province has and that is not even alike to this one. */
  static String unlike(String name) {
    return (name.startsWith("孙") ? "赵" : "孙") + "念慈";
  }

  /** A long name of this sex, longer than what old systems hold. */
  static String longName(int number) {
    List<String> first = Arrays.asList("阿布都克热木江", "努尔麦麦提江", "阿卜杜外力江");
    List<String> second = Arrays.asList("阿布都热依木江", "麦麦提吐尔逊", "阿卜杜热西提");
    return first.get(number % first.size()) + "·" + second.get(number / first.size() % 3);
  }
}
