package org.hedui.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hedui.rules.aid.AidAmount;
import org.hedui.rules.aid.AidDeadline;
import org.hedui.rules.aid.CardNumber;
import org.hedui.rules.aid.ListApproval;
import org.hedui.rules.aid.OpenObjection;
import org.hedui.rules.aid.PublicityPeriod;
import org.hedui.rules.enrolment.EntryAgainstGrade;
import org.hedui.rules.enrolment.FullTimeEvidence;
import org.hedui.rules.enrolment.LateRegistration;
import org.hedui.rules.enrolment.LengthOfStudy;
import org.hedui.rules.enrolment.MajorInCatalogue;
import org.hedui.rules.enrolment.PrincipalApproval;
import org.hedui.rules.identity.BirthAgainstId;
import org.hedui.rules.identity.DocumentMissing;
import org.hedui.rules.identity.DocumentTypeAgainstId;
import org.hedui.rules.identity.EntryAge;
import org.hedui.rules.identity.IdNumberBirth;
import org.hedui.rules.identity.IdNumberCheckDigit;
import org.hedui.rules.identity.IdNumberFormat;
import org.hedui.rules.identity.IdNumberRegion;
import org.hedui.rules.identity.NameBlanks;
import org.hedui.rules.identity.NameIllegal;
import org.hedui.rules.identity.NamePrivateUse;
import org.hedui.rules.identity.NameReplaced;
import org.hedui.rules.identity.NameSeparator;
import org.hedui.rules.identity.OldForeignerCard;
import org.hedui.rules.identity.OldIdNumber;
import org.hedui.rules.identity.PermitOrigin;
import org.hedui.rules.identity.PlaceholderIdNumber;
import org.hedui.rules.identity.SexAgainstId;
import org.hedui.rules.identity.StudentNumberAgainstId;
import org.hedui.rules.identity.StudentNumberFormat;
import org.hedui.rules.intake.ConditionalFields;
import org.hedui.rules.intake.SampleRow;

/**
 * THE list: every rule that is checked, in report order, one line a rule. What is not here does not
 * run; a test holds it together with the rule files, the messages and the specimens.
 */
public final class RuleBook {
  private static final List<Rule> RULES =
      List.of(
          // ---- files and fields -------------------------------------------------------------
          reading(RuleCode.FIL_01),
          reading(RuleCode.FIL_02),
          set(RuleCode.FIL_03),
          reading(RuleCode.FIL_04),
          reading(RuleCode.FIL_05),
          reading(RuleCode.FIL_06),
          reading(RuleCode.FIL_07),
          reading(RuleCode.FIL_08),
          reading(RuleCode.FIL_09),
          reading(RuleCode.FIL_12),
          reading(RuleCode.FIL_15),
          reading(RuleCode.FIL_16),
          reading(RuleCode.FIL_17),
          reading(RuleCode.FIL_18),
          new SampleRow(),
          reading(RuleCode.FLD_01),
          reading(RuleCode.FLD_02),
          reading(RuleCode.FLD_03),
          reading(RuleCode.FLD_04),
          reading(RuleCode.FLD_05),
          reading(RuleCode.FLD_06),
          reading(RuleCode.FLD_07),
          reading(RuleCode.FLD_08),
          reading(RuleCode.FLD_09),
          new ConditionalFields(),
          reading(RuleCode.FLD_11),
          // ---- identity and names -----------------------------------------------------------
          new IdNumberFormat(),
          new IdNumberCheckDigit(),
          new IdNumberBirth(),
          new IdNumberRegion(),
          new BirthAgainstId(),
          new SexAgainstId(),
          new OldIdNumber(),
          new PlaceholderIdNumber(),
          new DocumentTypeAgainstId(),
          new EntryAge(),
          new PermitOrigin(),
          new OldForeignerCard(),
          set(RuleCode.IDN_13),
          set(RuleCode.IDN_14),
          set(RuleCode.IDN_15),
          set(RuleCode.IDN_16),
          set(RuleCode.IDN_17),
          set(RuleCode.IDN_19),
          new StudentNumberFormat(),
          new StudentNumberAgainstId(),
          set(RuleCode.IDN_23),
          set(RuleCode.IDN_24),
          new DocumentMissing(),
          new NameIllegal(),
          new NameSeparator(),
          set(RuleCode.NAM_02),
          new NameBlanks(),
          new NamePrivateUse(),
          new NameReplaced(),
          set(RuleCode.NAM_06),
          set(RuleCode.NAM_07),
          set(RuleCode.NAM_08),
          // ---- duplicates -------------------------------------------------------------------
          set(RuleCode.DUP_01),
          set(RuleCode.DUP_02),
          set(RuleCode.DUP_04),
          set(RuleCode.DUP_08),
          set(RuleCode.DUP_09),
          set(RuleCode.DUP_10),
          set(RuleCode.DUP_11),
          set(RuleCode.DUP_12),
          set(RuleCode.DUP_18),
          // ---- agreement between systems ----------------------------------------------------
          set(RuleCode.XSY_01),
          set(RuleCode.XSY_02),
          set(RuleCode.XSY_03),
          set(RuleCode.XSY_04),
          set(RuleCode.XSY_05),
          set(RuleCode.XSY_10),
          // ---- registration -----------------------------------------------------------------
          new LateRegistration(),
          new PrincipalApproval(),
          new FullTimeEvidence(),
          new MajorInCatalogue(),
          new EntryAgainstGrade(),
          new LengthOfStudy(),
          set(RuleCode.REG_13),
          // ---- aid --------------------------------------------------------------------------
          set(RuleCode.AID_01),
          set(RuleCode.AID_02),
          set(RuleCode.AID_03),
          set(RuleCode.AID_04),
          set(RuleCode.AID_05),
          new PublicityPeriod(),
          new OpenObjection(),
          new AidDeadline(),
          new ListApproval(),
          set(RuleCode.AID_15),
          new AidAmount(),
          set(RuleCode.AID_19),
          // ---- disbursement -----------------------------------------------------------------
          set(RuleCode.DIS_01),
          set(RuleCode.DIS_02),
          set(RuleCode.DIS_03),
          set(RuleCode.DIS_04),
          set(RuleCode.DIS_05),
          new CardNumber(),
          set(RuleCode.DIS_07),
          set(RuleCode.DIS_11),
          set(RuleCode.DIS_12),
          set(RuleCode.DIS_13),
          reading(RuleCode.DIS_14),
          set(RuleCode.DIS_15),
          set(RuleCode.DIS_16),
          set(RuleCode.DIS_24));

  private static final List<Preparation> BEFORE_NAMES =
      List.of(
          prepare("school"),
          prepare("seal_name"),
          prepare("number_change"),
          prepare("technical"),
          prepare("vocational"),
          prepare("shared_school"),
          prepare("meeting"),
          prepare("crowd_person"),
          prepare("several"),
          prepare("line"),
          prepare("crowd"),
          prepare("person_pair"),
          prepare("seen_twice"),
          prepare("vocational_alone"),
          prepare("same_number"),
          prepare("alike"),
          prepare("registry_doubt"),
          prepare("source_time"),
          prepare("registry"),
          prepare("name_pair_seen_twice"),
          prepare("name_pair_same_person"),
          prepare("name_pair_same_number"),
          prepare("name_pair_registry"),
          prepare("term_month"),
          prepare("open_term"),
          prepare("undated"),
          prepare("grant_line"),
          prepare("grant_shared"),
          prepare("payer_school"),
          prepare("payment_pair"),
          prepare("busy_unit"),
          prepare("unclear_return"),
          prepare("lone_return"),
          prepare("lone_home"),
          prepare("payment_mended"),
          prepare("payment_share"),
          prepare("payment_stray"),
          prepare("money_fed"),
          prepare("money_sent"),
          prepare("reconciliation"),
          prepare("month_sum"),
          prepare("equations"),
          prepare("odd_month"),
          prepare("payment_returned"),
          prepare("payment_case"),
          prepare("payment_name"),
          prepare("name_pair_payment"),
          prepare("aid_line"),
          prepare("aid_check"));

  private static final List<Preparation> AFTER_NAMES =
      List.of(prepare("same_person"), prepare("name_difference"));

  private static final Map<RuleCode, Rule> BY_CODE =
      RULES.stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  Rule::code, Function.identity(), (shown, compared) -> shown));

  private RuleBook() {}

  /** Every rule, in report order. */
  public static List<Rule> rules() {
    return RULES;
  }

  /** The rule with this code, if it is checked. */
  public static Optional<Rule> find(RuleCode code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /** The rules about single rows that speak of this feed, in report order. */
  public static List<RowRule> rowRules(Feed feed) {
    return RULES.stream()
        .filter(RowRule.class::isInstance)
        .map(RowRule.class::cast)
        .filter(r -> r.appliesTo(feed))
        .toList();
  }

  /** The rules about many rows, in the order in which they run. */
  public static List<SetRule> setRules() {
    return RULES.stream().filter(SetRule.class::isInstance).map(SetRule.class::cast).toList();
  }

  /** The SELECTs that run before the set rules and before names are compared, in order. */
  public static List<Preparation> preparationsBeforeNames() {
    return BEFORE_NAMES;
  }

  /** The SELECTs that run before the set rules and may read the levels of names, in order. */
  public static List<Preparation> preparationsAfterNames() {
    return AFTER_NAMES;
  }

  /** All SELECTs that run before the set rules, in order. */
  public static List<Preparation> preparations() {
    return Stream.concat(BEFORE_NAMES.stream(), AFTER_NAMES.stream()).toList();
  }

  private static Rule set(RuleCode code) {
    return SqlFiles.rule(code);
  }

  private static Preparation prepare(String name) {
    return SqlFiles.preparation(name);
  }

  private static Rule reading(RuleCode code) {
    return new ReadingRule(code);
  }
}
