package org.hedui.io.report.school;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hedui.io.report.Counterpart;
import org.hedui.io.report.FindingLine;
import org.hedui.io.report.Lang;
import org.hedui.io.report.RuleText;
import org.hedui.io.report.Subject;
import org.hedui.rules.RuleCode;
import org.jspecify.annotations.Nullable;

/** A school with open cases of many kinds. */
final class Samples {
  static final LocalDate TODAY = LocalDate.of(2025, 10, 31);
  static final String FORMULA = "=HYPERLINK(\"http://example.invalid\",\"张\")";

  static final RuleText.Source TEXTS =
      rule ->
          new RuleText(
              title(rule),
              "同一身份证号在两所学校同时处于在读状态，其中一所的学籍必须核销，否则两校都会影响资助申报。",
              "与对方学校联系，核实学生目前实际就读学校；不在本校就读的，10 日内在系统中办理注销或转学手续，并留存佐证。",
              rule == RuleCode.DIS_02 ? "资助与财务人员" : "学校",
              "人社厅函〔2015〕226号 四(三)");

  private static final List<RuleCode> RULES =
      List.of(
          RuleCode.DUP_02,
          RuleCode.DUP_04,
          RuleCode.IDN_13,
          RuleCode.IDN_14,
          RuleCode.IDN_02,
          RuleCode.NAM_07,
          RuleCode.AID_02,
          RuleCode.DIS_02,
          RuleCode.REG_09,
          RuleCode.FLD_06);

  private Samples() {}

  static String title(RuleCode rule) {
    return switch (rule) {
      case DUP_02 -> "省内跨校重复（同系统）";
      case DUP_04 -> "技工与中职双重学籍";
      case IDN_13 -> "人口库无此号";
      case IDN_14 -> "号码与姓名不匹配";
      case IDN_02 -> "校验码错误";
      case NAM_07 -> "疑似同音/形近录错";
      case AID_02 -> "超过资助年限";
      case DIS_02 -> "应发未发";
      case REG_09 -> "专业代码无效";
      default -> rule.text();
    };
  }

  static SchoolReport report(int cases) {
    return report(cases, Lang.ZH);
  }

  static SchoolReport report(int cases, Lang lang) {
    List<SchoolCase> list = new ArrayList<>();
    for (int i = 0; i < cases; i++) {
      list.add(
          item(i, RULES.get(i % RULES.size()), i == 0 ? FORMULA : "阿卜杜拉·买买提".substring(i % 6)));
    }
    return new SchoolReport("3799010001", "演示市第一高级技工学校", TODAY, list, TEXTS, lang);
  }

  /** Two pairs of records within the school, told crosswise. */
  static SchoolReport withPairs() {
    List<SchoolCase> cases = List.of(pair(4, 90), pair(30, 60), pair(60, 30), pair(90, 4));
    return new SchoolReport("3799010001", "演示市第一高级技工学校", TODAY, cases, TEXTS, Lang.ZH);
  }

  private static SchoolCase pair(int row, int other) {
    FindingLine like = item(row, RuleCode.DUP_01, "").line();
    String file = "roster/花名册.xlsx#2025级";
    FindingLine line =
        new FindingLine(
            like.caseId(),
            like.rule(),
            like.ruleName(),
            like.severity(),
            like.state(),
            0,
            new Subject("3799010001", "演示市第一高级技工学校", "roster", file, row, "李*明", ""),
            new Counterpart("roster", file, other, "3799010001"),
            "姓名",
            "李*明",
            "李*明（同音字：小/晓，其余一致）",
            null,
            TODAY,
            like.actor(),
            like.basis());
    return new SchoolCase(
        line,
        new SchoolCase.Person("李小明", "379901200802299977"),
        new SchoolCase.Person("李晓明", "379901200802299977"),
        "演示市第一高级技工学校");
  }

  static SchoolCase item(int i, RuleCode rule, String name) {
    boolean duplicate = SchoolLists.isForReply(rule) && rule.family().equals("DUP");
    @Nullable Counterpart other =
        duplicate
            ? new Counterpart("vocational", "vocational/提取_20251030.csv", 40 + i, "3737900002")
            : null;
    Long amount = rule.family().equals("DIS") ? (Long) 115_000L : null;
    LocalDate due = i % 7 == 6 ? null : LocalDate.of(2025, 10, 20).plusDays(i % 30);
    FindingLine line =
        new FindingLine(
            "C" + Integer.toHexString(0xABCDEF0 + i * 7919),
            rule,
            title(rule),
            rule.severity(),
            i % 3 == 0 ? "已下发" : "新建",
            i % 40,
            new Subject(
                "3799010001",
                "演示市第一高级技工学校",
                "roster",
                "roster/3799010001_花名册_20251030.xlsx#2025级",
                i + 4,
                "阿*",
                "379901********9977"),
            other,
            "身份证号",
            "379901********9977",
            duplicate ? "379901********9977" : "",
            amount,
            due,
            rule.actor(),
            rule.basis());
    return new SchoolCase(
        line,
        new SchoolCase.Person(name, "379901200802299977"),
        SchoolCase.Person.NOBODY,
        duplicate ? "演示市职业中等专业学校" : "");
  }
}
