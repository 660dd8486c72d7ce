package org.hedui.rules.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Student numbers, cards, credit codes and masks. */
class CodesTest {

  @ParameterizedTest
  @CsvSource({
    "G379901200802299977, true, true, true",
    "G37990120080229907X, true, true, true",
    "G379901200802299970, true, false, false",
    "J379901200802299970, true, true, false",
    "L379901200802290000, true, true, false",
    "A379901200802299977, true, false, false",
    "G3799012008022999, true, false, false",
    "L123456789012, true, false, false",
    "G2025001, false, false, false",
    "2025010203, false, false, false",
    "'', false, false, false",
  })
  void judgesStudentNumbers(String number, boolean national, boolean formed, boolean formal) {
    assertThat(StudentNumber.national(number)).isEqualTo(national);
    assertThat(StudentNumber.wellFormed(number)).isEqualTo(formed);
    assertThat(StudentNumber.formal(number)).isEqualTo(formal);
  }

  @ParameterizedTest
  @ValueSource(strings = {"6228480000000000000", "6213360000000012341", "6230510000000000018"})
  void acceptsRightCards(String card) {
    assertThat(BankCard.valid(card)).isTrue();
    for (char digit = '0'; digit <= '9'; digit++) {
      String other = card.substring(0, card.length() - 1) + digit;
      assertThat(BankCard.valid(other)).isEqualTo(other.equals(card));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "622848000000", "62284800000000000001", "622848000000000000A"})
  void refusesWhatIsNoCard(String card) {
    assertThat(BankCard.valid(card)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"12370000495571234X", "52370100495571234Y", "91370100495571234X"})
  void acceptsRightCreditCodes(String code) {
    assertThat(CreditCode.valid(code)).isTrue();
    assertThat(CreditCode.valid("2" + code.substring(1))).isFalse();
    assertThat(CreditCode.valid(code.substring(1))).isFalse();
    assertThat(CreditCode.valid("I" + code.substring(1))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "379901200802299977, 379901********9977",
    "379901950101997, 379901********1997",
    "G379901200802299977, G379901********9977",
    "E12345678, E1*****78",
    "12345, 1****",
    "1, *",
    "'', ''",
  })
  void masksNumbers(String number, String masked) {
    assertThat(Masks.number(number)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({"6228480000000000000, 6228********0000", "62284800, 62****00"})
  void masksCards(String card, String masked) {
    assertThat(Masks.card(card)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({
    "张三, 张*",
    "张三丰, 张*丰",
    "欧阳娜娜, 欧**娜",
    "王, *",
    "阿卜杜·热合曼, 阿*杜·热*曼",
    "𠮷野, 𠮷*",
    "JOHN SMITH, J**N S***H",
    "'', ''",
  })
  void masksNames(String name, String masked) {
    assertThat(Masks.name(name)).isEqualTo(masked);
  }
}
