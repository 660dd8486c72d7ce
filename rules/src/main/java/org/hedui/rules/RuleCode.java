package org.hedui.rules;

import static org.hedui.rules.Severity.B;
import static org.hedui.rules.Severity.H;
import static org.hedui.rules.Severity.I;
import static org.hedui.rules.Severity.L;
import static org.hedui.rules.Severity.M;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every type of exception the catalogue knows: the public contract of Hedui. A code never changes
 * its meaning and is never used again. Which of them are checked tonight stands in {@link
 * RuleBook}; titles and advice stand in the messages.
 */
public enum RuleCode {
  FIL_01(M, "SCH", "3 wd*", "I"),
  FIL_02(I, "DC", "–", "I"),
  FIL_03(H, "SCH, CTY", "reg/aid", "S000 四, 五; S002 head"),
  FIL_04(B, "SCH", "3 wd*", "P30"),
  FIL_05(B, "SCH", "3 wd*", "I"),
  FIL_06(B, "SCH", "3 wd*", "I"),
  FIL_07(B, "SCH", "3 wd*", "P33"),
  FIL_08(B, "SCH", "3 wd*", "I"),
  FIL_09(B, "SCH/BNK", "1 wd*", "R10"),
  FIL_10(H, "SCH", "3 wd*", "I"),
  FIL_11(B, "DC", "1 wd*", "K"),
  FIL_12(B, "SCH, CTY", "3 wd*", "S000 二"),
  FIL_13(M, "SCH", "3 wd*", "S003 四.2"),
  FIL_14(H, "SCH", "–", "S002 三(二)"),
  FIL_15(M, "SCH", "3 wd*", "I"),
  FIL_16(M, "SCH", "3 wd*", "P33"),
  FIL_17(H, "SCH", "3 wd*", "I"),
  FIL_18(M, "SCH, CTY", "5 wd*", "S002 四"),
  FIL_19(L, "SCH", "3 wd*", "I"),
  FLD_01(H, "SCH", "reg", "S000 四(一)"),
  FLD_02(M, "SCH", "reg", "P30"),
  FLD_03(M, "SCH", "reg", "JY/T 1001"),
  FLD_04(M, "SCH", "reg", "I"),
  FLD_05(H, "FIN", "next", "I"),
  FLD_06(L, "SCH", "–", "I"),
  FLD_07(H, "SCH", "3 wd*", "M"),
  FLD_08(M, "SCH", "–", "K"),
  FLD_09(M, "SCH", "reg", "S000 三(一)"),
  FLD_10(M, "SCH", "reg", "R07"),
  FLD_11(I, "SCH", "–", "I"),
  IDN_01(H, "SCH", "reg", "P32a"),
  IDN_02(H, "SCH", "reg", "P32a"),
  IDN_03(H, "SCH", "reg", "K"),
  IDN_04(H, "SCH", "reg", "R08, M"),
  IDN_05(M, "SCH", "reg", "P32a"),
  IDN_06(M, "SCH", "reg", "P32a"),
  IDN_07(M, "SCH", "reg", "K"),
  IDN_08(H, "SCH", "reg", "P33"),
  IDN_09(M, "SCH", "reg", "P28, P29"),
  IDN_10(L, "SCH", "reg", "P40b"),
  IDN_11(M, "SCH", "reg", "P28"),
  IDN_12(L, "SCH", "–", "P29"),
  IDN_13(H, "SCH → CTY", "reg, 5 wd*", "S001 三, S004, P32"),
  IDN_14(H, "SCH → CTY", "reg, 5 wd*", "S001 三, P32"),
  IDN_15(M, "SCH", "10 wd*", "S001 三"),
  IDN_16(B, "SCH, CTY", "3 wd*", "I"),
  IDN_17(M, "DC", "5 d*", "S001 三"),
  IDN_18(L, "DC", "–", "S004"),
  IDN_19(M, "SCH", "10 d*", "P32c, S004 一.2"),
  IDN_20(M, "SCH", "reg", "P01"),
  IDN_21(M, "SCH", "10 wd*", "P02, S004"),
  IDN_22(L, "SCH, CTY", "spring", "S004 一.1"),
  IDN_23(H, "PRV", "5 wd*", "S003 二"),
  IDN_24(H, "PRV", "5 wd*", "S003 二, P01"),
  IDN_25(M, "SCH", "reg", "S004, P34"),
  NAM_01(H, "SCH", "reg", "P30"),
  NAM_02(L, "SCH", "–", "P30"),
  NAM_03(L, "SCH", "–", "I"),
  NAM_04(M, "SCH, DC", "reg", "P31"),
  NAM_05(M, "SCH", "reg", "P30, P31"),
  NAM_06(L, "SCH", "10 wd*", "I"),
  NAM_07(M, "SCH", "5 wd*", "P32"),
  NAM_08(M, "SCH", "10 wd*", "P30"),
  DUP_01(B, "SCH", "3 wd*", "S000 四(三)"),
  DUP_02(H, "both SCH", "reg, 10 d*", "S000 四(三)"),
  DUP_03(H, "SCH → PRV (报告单)", "15 d*", "S004 三.2"),
  DUP_04(H, "both SCH", "reg, 10 d*", "S000 四(一), S001 二, P05"),
  DUP_05(H, "SCH, OTH", "reg", "S001 三, P05"),
  DUP_06(B, "SCH", "reg", "P05"),
  DUP_07(H, "SCH", "reg", "P05"),
  DUP_08(M, "SCH", "10 wd*", "P32b"),
  DUP_09(M, "SCH", "10 wd*", "I"),
  DUP_10(L, "SCH", "10 wd*", "I"),
  DUP_11(M, "SCH", "10 wd*", "S004 一.2"),
  DUP_12(L, "SCH", "–", "I"),
  DUP_13(M, "SCH, CTY", "reg", "I, S000 四(一)"),
  DUP_14(H, "CTY/PRV on-site check, 核查单", "10 d*", "P32d, S004 三.2"),
  DUP_15(H, "CTY (督办单)", "–", "S000 四(三)"),
  DUP_16(H, "SCH, CTY", "5 wd*", "I"),
  DUP_17(I, "–", "20 d*", "S000 四(二)"),
  DUP_18(H, "both SCH", "5 wd*", "S000 四(一)"),
  XSY_01(H, "SCH", "reg", "S001 二"),
  XSY_02(H, "SCH", "10 d*", "S001 二, S000 四(三)"),
  XSY_03(H, "SCH", "reg", "S004 一.3"),
  XSY_04(M, "SCH", "10 d", "S000 四(二)"),
  XSY_05(H, "both SCH", "10 d", "S001 二"),
  XSY_06(M, "SCH", "reg", "S001 二, S004 一"),
  XSY_07(M, "SCH, OTH", "reg", "S001 二"),
  XSY_08(H, "SCH", "reg", "S000 四(一)"),
  XSY_09(M, "DC, PRV", "7 d*", "S000 四(一)"),
  XSY_10(M, "SCH", "reg", "S000 三(二), 四(一)"),
  XSY_11(M, "SCH, CTY", "reg/aid", "S000 五(三), S002 head"),
  XSY_12(H, "SCH, CTY", "as stated in list", "P05"),
  REG_01(H, "SCH, CTY", "reg", "S000 四(一)"),
  REG_02(B, "PRI", "3 wd*", "S000 二"),
  REG_03(H, "CTY, PRV", "5 wd*", "S000 四(一)"),
  REG_04(H, "SCH", "reg", "S000 四(一)"),
  REG_05(H, "SCH", "reg", "S000 四(一)"),
  REG_06(B, "PRV", "–", "P05"),
  REG_07(H, "SCH, CTY", "reg", "S000 三(二)"),
  REG_08(M, "SCH", "reg", "I"),
  REG_09(M, "SCH", "reg", "P40"),
  REG_10(H, "SCH", "10 wd*", "S000 六(一)"),
  REG_11(M, "SCH", "10 d*", "I"),
  REG_12(L, "CTY", "–", "I"),
  REG_13(H, "SCH, CTY", "reg", "S000 三(一), S001 二"),
  REG_14(M, "CTY", "10 wd*", "S002 四"),
  REG_15(M, "SCH", "20 wd", "P05"),
  CHG_01(M, "SCH", "10 d", "S000 四(二)"),
  CHG_02(M, "CTY/PRV", "10 d", "S000 四(二)"),
  CHG_03(H, "SCH", "5 wd*", "I"),
  CHG_04(M, "SCH", "5 wd*", "I"),
  CHG_05(M, "SCH", "10 d", "P39a"),
  CHG_06(M, "OTH, CTY", "30 d*", "S001 二"),
  CHG_07(H, "OTH", "10 d", "S001 二"),
  CHG_08(M, "PRV (报告单)", "30 d*", "S001 二, S004 一, 三.2"),
  CHG_09(H, "SCH, CTY", "10 d*", "S004 附件1 一.3"),
  CHG_10(H, "PRV", "10 d*", "S004 附件1 一.2"),
  CHG_11(H, "FIN, SCH", "next", "S000 五(二)"),
  CHG_12(H, "SCH", "3 wd*", "P05"),
  CHG_13(M, "SCH", "10 wd*", "P39a"),
  CHG_14(B, "PRI", "3 wd*", "S000 二, 四(二)"),
  CHG_15(M, "SCH", "10 d", "S000 四(二)"),
  CHG_16(L, "SCH, county", "weekly", "S004 二"),
  AID_01(B, "SCH, FIN", "aid", "S000 五(三), S001 二"),
  AID_02(B, "SCH", "aid", "S000 五(二), P05"),
  AID_03(B, "SCH", "aid", "S000 四(一), P05"),
  AID_04(B, "SCH", "aid", "P06, P10"),
  AID_05(H, "FIN", "aid", "I"),
  AID_06(H, "SCH", "aid", "P10"),
  AID_07(H, "SCH", "aid", "P08"),
  AID_08(M, "SCH", "aid", "S001 二"),
  AID_09(M, "SCH", "aid", "S002 二"),
  AID_10(H, "SCH", "aid", "S000 五(二)"),
  AID_11(B, "SCH", "aid", "S000 五(二)"),
  AID_12(H, "SCH", "aid", "S000 五(二)"),
  AID_13(B, "SCH, CTY", "aid", "S000 五(三), S002 三(二)"),
  AID_14(B, "PRI", "aid", "S000 二, 五(三)"),
  AID_15(B, "both SCH, FIN", "aid", "S001 二, S000 四(一)"),
  AID_16(B, "SCH", "aid", "P05"),
  AID_17(H, "FIN", "aid", "P06, P08"),
  AID_18(H, "SCH, FIN", "school year", "S002 三(二)"),
  AID_19(H, "SCH", "aid", "S001 三"),
  AID_20(M, "CTY", "aid", "P15, P16"),
  AID_21(H, "SCH", "next", "S000 五(二)"),
  AID_22(L, "SCH", "aid", "S000 五(二)"),
  AID_23(M, "SCH", "10 d* after approval", "S002 三(二)"),
  AID_24(H, "SCH", "aid", "P10"),
  AID_25(M, "CTY", "aid", "S002 四"),
  AID_26(B, "SCH", "at once", "P36"),
  AID_27(M, "SCH", "aid", "S000 四(一)"),
  AID_28(L, "CTY", "–", "S002 二"),
  DIS_01(H, "FIN", "5 wd*", "S000 五(三)"),
  DIS_02(H, "FIN", "15 d*", "S002 head"),
  DIS_03(H, "FIN", "5 wd*", "S002 head"),
  DIS_04(H, "FIN", "5 wd*, recover", "P23"),
  DIS_05(H, "FIN, BNK", "next", "P23, R10"),
  DIS_06(M, "SCH", "next", "K"),
  DIS_07(H, "FIN", "next", "P23"),
  DIS_08(M, "SCH", "next", "P18"),
  DIS_09(H, "FIN", "next", "S002 三(四), P23"),
  DIS_10(H, "FIN", "at once", "S002 三(四), P19"),
  DIS_11(M, "FIN, SCH", "30 d*", "I"),
  DIS_12(M, "FIN", "–", "S002 head"),
  DIS_13(H, "FIN", "next, recover", "S000 五(二)"),
  DIS_14(B, "FIN", "1 wd*", "R10"),
  DIS_15(H, "BNK, FIN", "3 wd*", "R12"),
  DIS_16(H, "BNK", "3 wd*", "I"),
  DIS_17(H, "FIN", "month end", "S002 三(四)"),
  DIS_18(M, "FIN", "year end", "S002 三(四)"),
  DIS_19(M, "FIN", "–", "S002 三(四)"),
  DIS_20(L, "SCH", "60 d*", "P18, P20"),
  DIS_21(H, "FIN", "at once", "S002 三(四)"),
  DIS_22(H, "FIN", "settlement", "S001 二"),
  DIS_23(H, "SCH", "10 wd*", "P10"),
  DIS_24(M, "FIN", "–", "P23"),
  DIS_25(M, "FIN", "yearly", "S001 二"),
  CRT_01(B, "SCH", "before graduation", "S000 六"),
  CRT_02(H, "SCH, CTY", "–", "S000 六(一)"),
  CRT_03(H, "SCH", "–", "S000 六(一)"),
  CRT_04(M, "SCH", "before leaving", "S000 六(一), P05"),
  CRT_05(M, "SCH, PRV", "–", "S000 六(二)"),
  CRT_06(H, "PRV", "5 wd*", "S000 六(三)"),
  CRT_07(H, "SCH", "before printing", "S000 六(一)"),
  CRT_08(H, "SCH, PRV", "10 wd*", "S000 六(三)"),
  CRT_09(H, "SCH", "–", "S000 六(三)"),
  CRT_10(H, "FIN", "next", "S000 五(二)"),
  CRT_11(M, "PRV", "–", "S000 四(一)"),
  CRT_12(L, "SCH", "60 d*", "S000 三(三)"),
  CRT_13(H, "SCH", "yearly", "S000 六(二)"),
  CRT_14(B, "PRI", "–", "S000 二"),
  CRT_15(M, "SCH", "20 wd before leaving", "P05"),
  JNT_01(H, "SCH, CTY", "–", "S002 三(三)"),
  JNT_02(H, "CTY, PRV", "–", "S002 三(三)"),
  JNT_03(H, "SCH", "–", "S002 三(三)"),
  JNT_04(H, "SCH", "aid", "S002 三(三)"),
  JNT_05(M, "SCH", "reg", "R07"),
  JNT_06(H, "both SCH", "10 d*", "S001 二"),
  JNT_07(L, "CTY", "–", "S002 四"),
  JNT_08(M, "SCH", "–", "S002 三(三)"),
  JNT_09(M, "SCH", "–", "S002 三(三)"),
  GOV_01(L, "CTY", "monthly 3rd", "S003 四.3"),
  GOV_02(M, "unit", "–", "S000 一, 二"),
  GOV_03(M, "PRI", "–", "S001 二, S002 二"),
  SEC_01(B, "DC", "–", "S001 五"),
  SEC_02(B, "DC", "–", "S001 五"),
  SEC_03(M, "unit", "–", "S000 二"),
  SEC_04(H, "PRI", "3 wd*", "S000 二"),
  SEC_05(B, "DC", "at once", "S003 四.5, P36"),
  SEC_06(L, "SCH, county", "weekly", "S004 二"),
  SEC_07(M, "exporter", "as approved", "S001 五");

  private static final Map<String, RuleCode> BY_TEXT =
      Stream.of(values())
          .collect(Collectors.toUnmodifiableMap(RuleCode::text, Function.identity()));

  private final Severity severity;
  private final String actor;
  private final String due;
  private final String basis;
  private final String text;

  RuleCode(Severity severity, String actor, String due, String basis) {
    this.severity = severity;
    this.actor = actor;
    this.due = due;
    this.basis = basis;
    this.text = name().replace('_', '-');
  }

  /** The code as people and files write it: {@code IDN-02}. */
  public String text() {
    return text;
  }

  /**
   * The rule with this written code; throws {@link IllegalArgumentException} where there is none.
   */
  public static RuleCode of(String text) {
    RuleCode code = BY_TEXT.get(text);
    if (code == null) {
      throw new IllegalArgumentException("no such rule: " + text);
    }
    return code;
  }

  /** The family: {@code FIL}, {@code IDN}, … */
  public String family() {
    return text.substring(0, 3);
  }

  /** The usual severity; a few rules raise or lower it for one finding. */
  public Severity severity() {
    return severity;
  }

  /** Who must act, as in the catalogue: {@code SCH}, {@code both SCH}, … */
  public String actor() {
    return actor;
  }

  /**
   * Until when, as in the catalogue: {@code reg}, {@code aid}, {@code 3 wd*}, … read by the policy
   * calendar.
   */
  public String due() {
    return due;
  }

  /**
   * Where the rule comes from: seed notice and article, or {@code I} for a proposal of this
   * project.
   */
  public String basis() {
    return basis;
  }
}
