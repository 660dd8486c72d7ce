package org.hedui.rules.identity;

import org.hedui.rules.Row;
import org.jspecify.annotations.Nullable;

/**
 * Who a row is about, as far as the row itself tells; worked out once for all rules of identity.
 *
 * @param number the document number
 * @param kind what the document type says
 * @param name the name
 */
record Person(IdNumber number, DocumentKind kind, PersonName name) {

  /** The person of a row of a feed that has persons. */
  static Person of(Row row) {
    return row.once(Person.class, Person::read);
  }

  private static Person read(Row row) {
    PersonColumns columns = PersonColumns.required(row);
    @Nullable String value = row.string(columns.idNumber());
    IdNumber number = IdNumber.parse(value == null ? row.text(columns.idNumber()) : value);
    DocumentKind kind =
        columns.idType() == null
            ? DocumentKind.UNKNOWN
            : DocumentKind.of(row.string(columns.idType()));
    return new Person(number, kind, PersonName.of(row.text(columns.name())));
  }

  /**
   * Whether the document type calls for a resident-type number and the number has another form
   * (IDN-01). Without a type only a number of digits is judged, and not one of 8: that is a Taiwan
   * travel permit.
   */
  boolean malformed() {
    if (number.shape() != IdNumber.Shape.OTHER) {
      return false;
    }
    return switch (kind) {
      case RESIDENT_CARD, PERMIT -> true;
      case UNKNOWN -> digitsAndCheckLetter(number.text()) && number.text().length() != 8;
      case HOUSEHOLD_BOOK, FOREIGNER_CARD, OTHER_PAPER, NONE -> false;
    };
  }

  /** Whether check digit, birth date, sex and region of the number mean something. */
  boolean readable() {
    return kind.follows11643()
        && (number.shape().hasEighteen() || number.shape() == IdNumber.Shape.RESIDENT_15);
  }

  /** Whether a resident, whose registered name is in Han characters, is named in letters only. */
  boolean latinForHan() {
    return name.has(PersonName.Mark.LETTERS)
        && kind.follows11643()
        && kind != DocumentKind.FOREIGNER_CARD
        && number.shape().isResident();
  }

  private static boolean digitsAndCheckLetter(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && !(c == 'X' && i == text.length() - 1)) {
        return false;
      }
    }
    return true;
  }
}
