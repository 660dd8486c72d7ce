package org.hedui.rules.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CodeSetTest {
  @ParameterizedTest
  @CsvSource({
    "SEX,男,男",
    "SEX,1,男",
    "SEX,1-男,男",
    "SEX,2.女,女",
    "SEX,M,男",
    "SEX,女性,女",
    "SEX,01,男",
    "SEX,１,男",
    "ETHNIC_GROUP,汉,汉族",
    "ETHNIC_GROUP,1,汉族",
    "ETHNIC_GROUP,01汉族,汉族",
    "ETHNIC_GROUP,毛难族,毛南族",
    "ETHNIC_GROUP,维吾尔,维吾尔族",
    "ETHNIC_GROUP,僳僳族,傈僳族",
    "ETHNIC_GROUP,81,穿青人",
    "ETHNIC_GROUP,土,土族",
    "ID_TYPE,身份证,居民身份证",
    "ID_TYPE,25,港澳台居民居住证",
    "ID_TYPE,港澳台居民居住证,港澳台居民居住证",
    "ID_TYPE,A,护照",
    "ID_TYPE,a-护照,护照",
    "ID_TYPE,6,香港特区护照/身份证明",
    "TECHNICAL_STATUS,05,休学",
    "EDUCATION_STATUS,05,在读",
    "TECHNICAL_STATUS,复学,在读",
    "TECHNICAL_STATUS,15,转出",
    "EDUCATION_STATUS,15,流失",
    "EDUCATION_STATUS,10,转出",
    "TECHNICAL_STATUS,10,在读",
    "EDUCATION_STATUS,转学(转出),转出",
    "EDUCATION_STATUS,转学（转出）,转出",
    "EDUCATION_STATUS,10-转学(转出),转出",
    "EDUCATION_STATUS,在校,在读",
    "EDUCATION_STATUS,1,在读",
    "STUDENT_KIND,33120,调整后中职非全日制学生",
    "STUDENT_KIND,33500-技工学校学生,技工学校学生",
    "JOINT_KIND,否,非联合办学",
    "JOINT_KIND,1,非联合办学",
    "JOINT_KIND,是,联合办学",
    "STAGED,中高职3+2,中高职3+2",
    "REGISTRY_RESULT,01,号码存在、姓名不匹配",
    "REGISTRY_RESULT,0,一致",
    "PAYMENT_STATE,成功,成功",
    "SEASON,2,秋季",
    "HARDSHIP,21-困难,困难",
    "HEALTH,健康,健康或良好",
    "HARDSHIP, 特别 困难 ,特别困难"
  })
  void readsCodesLabelsAliasesAndBoth(CodeSet set, String text, String label) {
    assertThat(set.read(text)).isEqualTo(new CodeReading(label, null));
  }

  @ParameterizedTest
  @CsvSource({
    "SEX,3",
    "SEX,男女",
    "ETHNIC_GROUP,99",
    "ETHNIC_GROUP,火星族",
    "TECHNICAL_STATUS,02",
    "ID_TYPE,学生证",
    "STUDY_FORM,半日制",
    "SEX,3-男",
    "SEX,1-x",
    "PAYMENT_STATE,处理中"
  })
  void doesNotKnowOtherValues(CodeSet set, String text) {
    assertThat(set.read(text).unknown()).isTrue();
  }

  @Test
  void seesThatCodeAndLabelDisagree() {
    assertThat(CodeSet.SEX.read("1-女")).isEqualTo(new CodeReading("女", "男"));
    assertThat(CodeSet.ETHNIC_GROUP.read("03汉族")).isEqualTo(new CodeReading("汉族", "回族"));
  }

  @ParameterizedTest
  @EnumSource
  void everySetHasLabelsThatReadAsThemselves(CodeSet set) {
    assertThat(set.labels())
        .isNotEmpty()
        .allSatisfy(label -> assertThat(set.read(label).label()).isEqualTo(label));
  }
}
