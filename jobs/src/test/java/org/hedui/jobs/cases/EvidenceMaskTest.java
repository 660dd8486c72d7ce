package org.hedui.jobs.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.hedui.rules.RuleCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceMaskTest {

  @ParameterizedTest
  @CsvSource({
    "身份证号, 379901200802299977, 379901********9977",
    "身份证号, 王晓婷, 王**",
    "学籍号, G379901200802299977, G379901********9977",
    "资助卡号, 6228480000000000000, 6228********0000",
    "姓名, 王晓婷, 王*婷",
    "姓名, 阿卜来提·如则托合提, 阿**提·如***提",
    "姓名, 王晓亭（同音字：第3字，其余一致）, 王*亭（同音字：第3字，其余一致）",
    "姓名, 张三（张小明）, 张*****）",
    "姓名, 王强（姓名不同）, 王*（姓名不同）",
    "监护人姓名, 王建国, 王*国",
    "成员1姓名, 王建国, 王*国",
    "姓名拼音, WANG XIAOTING, W**G X******G",
    "成员1身份证件号, 379901200802299977, 379901********9977",
    "家庭现地址, 示例省示例市示例县示例街道1号, 示例省示例市****",
    "班级, 王晓婷的电话13800000001, 王晓婷的电话138****0001",
    "班级, 号码379901200802299977, 号码379901********9977",
    "院校名称, 示例技师学院, 示例技师学院",
    "出生日期, 2008-02-29, 2008-**-**",
    "出生日期, 2008/2/30, 2008/*/**",
    "出生日期, 20080230, 2008****",
    "出生日期, 2008年2月30日, 2008年*月**日",
    "出生日期, 39507, *****",
    "出生日期, 19/05/2008, **/**/****",
    "出生日期, 20.12.2008, **.**.****",
    "性别、出生日期, 男；2008-02-29, 男；2008-**-**",
    "出生日期、民族, 人口库返回：不一致, 人口库返回：不一致",
    "审批时间, 2025-10-20 16:20:00, 2025-10-20 16:20:00",
    // what the program says itself
    "身份证号, 人口库返回：死亡, 人口库返回：死亡",
    "姓名, 人口库返回：姓名不匹配, 人口库返回：姓名不匹配",
    "身份证号, U+200B, U+200B",
    "姓名, U+FEFF, U+FEFF",
    "身份证号, IDN-13, IDN-13",
  })
  void showsNoNumberAndNoName(String field, String value, String masked) {
    assertThat(EvidenceMask.of(RuleCode.FLD_02, field, value)).isEqualTo(masked);
  }

  @Test
  void showsTheAgeAtEntryWithoutTheBirthDateItComesFrom() {
    assertThat(EvidenceMask.of(RuleCode.IDN_10, "入学年月", "12岁")).isEqualTo("12岁");
    assertThat(EvidenceMask.of(RuleCode.IDN_10, "入学年月", "2013-03-14")).isEqualTo("2013-**-**");
  }

  @Test
  void leavesHeadersAndAdviceReadable() {
    assertThat(EvidenceMask.of(RuleCode.FIL_08, "身份证号", "身份证号、身份证号码")).isEqualTo("身份证号、身份证号码");
    assertThat(EvidenceMask.of(RuleCode.FIL_07, "姓名", "补充“姓名”列")).isEqualTo("补充“姓名”列");
  }
}
