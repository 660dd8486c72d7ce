package org.hedui.rules.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.hedui.rules.RuleCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {
  private static final Messages CHINESE = Messages.of(Locale.CHINA);
  private static final Messages ENGLISH = Messages.of(Locale.UK);

  @ParameterizedTest
  @EnumSource
  void everyCodeHasNameActorDueAndBasisInBothLanguages(RuleCode rule) {
    for (Messages messages : new Messages[] {CHINESE, ENGLISH}) {
      assertThat(messages.title(rule)).isNotBlank();
      assertThat(messages.actor(rule)).isNotBlank().doesNotContain("SCH", "CTY", "PRV", "FIN");
      assertThat(messages.due(rule)).isNotBlank().doesNotContain(" wd", "*");
      assertThat(messages.basis(rule)).isNotBlank().doesNotContainPattern("\\b[SPR]\\d\\d");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DUP_02|省内跨校重复(同系统)|双方学校|学籍注册截止日前或10日内（以先到者为准）|人社厅函〔2015〕226号 四(三)",
        "AID_13|逾期申报/审批|学校、市级主管部门|资助申报截止日前|人社厅函〔2015〕226号 五(三)；鲁人社字〔2017〕103号 三(二)",
        "FIL_03|应到未到|学校、市级主管部门|学籍注册截止日前或资助申报截止日前（以先到者为准）|人社厅函〔2015〕226号 四；人社厅函〔2015〕226号 五；鲁人社字〔2017〕103号",
        "DIS_13|异动后继续发放|资助与财务人员|下次发放前，并追回|人社厅函〔2015〕226号 五(二)",
        "CHG_08|跨省转学/线下流程未闭环|省级主管部门（报告单）|30日内|教职成厅函〔2016〕14号 二；教基一厅〔2016〕2号 一；教基一厅〔2016〕2号 三.2",
        "FLD_03|代码值非法|学校|学籍注册截止日前|JY/T 1001-2012",
        "FIL_02|重复文件|数据中心|不限期|本系统建议"
      })
  void speaksToPeople(RuleCode rule, String title, String actor, String due, String basis) {
    assertThat(CHINESE.title(rule)).isEqualTo(title);
    assertThat(CHINESE.actor(rule)).isEqualTo(actor);
    assertThat(CHINESE.due(rule)).isEqualTo(due);
    assertThat(CHINESE.basis(rule)).isEqualTo(basis);
  }

  @Test
  void speaksEnglish() {
    assertThat(ENGLISH.title(RuleCode.FIL_06)).isEqualTo("corrupt, password, macros");
    assertThat(ENGLISH.due(RuleCode.DUP_02))
        .isEqualTo("before the registration lock or within 10 days, whichever comes first");
    assertThat(ENGLISH.remedy(RuleCode.FLD_07)).contains("whole number");
  }
}
