package org.hedui.jobs.cases;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hedui.rules.Column;
import org.hedui.rules.ColumnType;
import org.hedui.rules.Feed;
import org.hedui.rules.RuleCode;
import org.hedui.rules.identity.Masks;
import org.hedui.rules.intake.CodeSet;

/**
 * Masks the values that a case keeps as evidence: names, document, student and card numbers by what
 * the column holds, birth dates down to the year, the end of an address, and anything that looks
 * like a number or telephone in any other text. What the program says itself stays: an explanation
 * in brackets, an answer in words, the name of a hidden character, the code of a rule.
 */
public final class EvidenceMask {
  /** What rules put beside a number or name that is none itself. */
  private static final Pattern WORDS =
      Pattern.compile("人口库返回：.*|U\\+[0-9A-F]{4,6}|[A-Z]{3}-[0-9]{2}");

  /** A name with the explanation of its difference from another; other brackets belong to it. */
  private static final Pattern EXPLAINED =
      Pattern.compile("(.*)(（(?:繁简：|异体：|同音字：|一字不同：|多一字或少一字：|一方只有前|姓名不同).*）)");

  private static final Pattern LONG_NUMBER = Pattern.compile("[0-9][0-9A-Za-z]{13,}");
  private static final Pattern PHONE =
      Pattern.compile("(?<![0-9])(1[0-9]{2})[0-9]{4}([0-9]{4})(?![0-9])");
  private static final Pattern DIGITS = Pattern.compile("[0-9][-0-9/.年月日]*");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern YEAR_FIRST = Pattern.compile("(19|20)[0-9]{2}.+");
  private static final String BIRTH = "出生日期";
  private static final int YEAR = 4;
  private static final int COUNTY = 6;
  private static final Map<String, ColumnType> TYPES = types();

  /** A rule about a person's number may tell the state that the record is in: that is no number. */
  private static final Set<String> STATES =
      Stream.of(CodeSet.TECHNICAL_STATUS, CodeSet.EDUCATION_STATUS)
          .flatMap(set -> set.labels().stream())
          .collect(Collectors.toUnmodifiableSet());

  private EvidenceMask() {}

  /** The value as it may be kept and shown. */
  public static String of(RuleCode rule, String field, String value) {
    if (value.isEmpty() || WORDS.matcher(value).matches()) {
      return value;
    }
    if (rule == RuleCode.FIL_07 || rule == RuleCode.FIL_08) {
      return free(value); // headers and advice, not what stands below them
    }
    if (field.contains(BIRTH)) {
      return DIGITS.matcher(value).replaceAll(found -> year(found.group()));
    }
    if (rule == RuleCode.IDN_10) { // an age, and the birth date that it comes from
      return DATE.matcher(value).replaceAll(found -> year(found.group()));
    }
    return switch (TYPES.getOrDefault(field, ColumnType.TEXT)) {
      case NAME -> name(value);
      case ID_NUMBER, STUDENT_NUMBER -> STATES.contains(value) ? value : Masks.number(value);
      case CARD -> Masks.card(value);
      default -> field.contains("地址") ? address(value) : free(value);
    };
  }

  /** A birth date, however it is written, beside a masked number would give the number away. */
  private static String year(String date) {
    int kept = YEAR_FIRST.matcher(date).matches() ? YEAR : 0;
    return date.substring(0, kept) + date.substring(kept).replaceAll("[0-9]", "*");
  }

  private static String name(String value) {
    Matcher explained = EXPLAINED.matcher(value);
    return explained.matches()
        ? Masks.name(explained.group(1)) + explained.group(2)
        : Masks.name(value);
  }

  /** Down to the county, as far as its first characters tell. */
  private static String address(String value) {
    int points = value.codePointCount(0, value.length());
    return points <= COUNTY
        ? value
        : value.substring(0, value.offsetByCodePoints(0, COUNTY)) + "*".repeat(4);
  }

  private static String free(String value) {
    String masked = LONG_NUMBER.matcher(value).replaceAll(found -> Masks.number(found.group()));
    return PHONE.matcher(masked).replaceAll("$1****$2");
  }

  /**
   * By canonical header; a header of several feeds is masked if any of them holds something to
   * mask. Names of guardians are names, though no rule judges them.
   */
  private static Map<String, ColumnType> types() {
    Map<String, ColumnType> types = new HashMap<>();
    for (Feed feed : Feed.values()) {
      for (Column column : feed.columns()) {
        String header = column.header();
        switch (column.type()) {
          case NAME, ID_NUMBER, STUDENT_NUMBER, CARD -> types.put(header, column.type());
          default ->
              types.putIfAbsent(header, header.contains("姓名") ? ColumnType.NAME : column.type());
        }
      }
    }
    return types;
  }
}
