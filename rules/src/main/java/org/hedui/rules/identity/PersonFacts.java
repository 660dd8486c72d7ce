package org.hedui.rules.identity;

import org.hedui.rules.Row;
import org.jspecify.annotations.Nullable;

/**
 * What is derived of the person of a row and stored beside it.
 *
 * @param person the number that makes rows the same person's, null where the number cannot
 * @param idUsable whether the number is right in itself: check digit and birth date hold
 * @param nameOk whether the name may be compared
 */
public record PersonFacts(@Nullable String person, boolean idUsable, boolean nameOk) {

  /**
   * The facts of a row of a feed that has persons. A wrong check digit does not keep a number from
   * meaning the same person twice, but from being used as a right one.
   */
  public static PersonFacts of(Row row) {
    Person who = Person.of(row);
    IdNumber number = who.number();
    boolean usable =
        (number.shape().hasEighteen() || number.shape() == IdNumber.Shape.RESIDENT_15)
            && number.checkHolds()
            && number.birthDay() != 0
            && !row.faulty(PersonColumns.required(row).idNumber());
    return new PersonFacts(key(who), usable, who.name().comparable() && !who.latinForHan());
  }

  private static @Nullable String key(Person who) {
    return switch (who.number().shape()) {
      case BLANK, PLACEHOLDER, TEMPORARY, TRUNCATED -> null;
      case OTHER -> who.malformed() ? null : who.number().text();
      default -> who.number().canonical();
    };
  }
}
