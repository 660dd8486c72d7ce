package org.hedui.rules.identity;

import org.jspecify.annotations.Nullable;

/** What the delivered document type says about the number beside it. */
enum DocumentKind {
  /** 居民身份证. */
  RESIDENT_CARD,
  /** 户口簿: shows the resident number, but is no card. */
  HOUSEHOLD_BOOK,
  /** 港澳台居民居住证. */
  PERMIT,
  /** 境外永久居住证: the foreigner's permanent residence card. */
  FOREIGNER_CARD,
  /** Passport, military and travel papers: their numbers follow rules of their own. */
  OTHER_PAPER,
  /** 其他 (Z): no valid document. */
  NONE,
  /** The feed has no such column or the cell could not be read. */
  UNKNOWN;

  /** The kind with this canonical label. */
  static DocumentKind of(@Nullable String label) {
    if (label == null || label.isEmpty()) {
      return UNKNOWN;
    }
    return switch (label) {
      case "居民身份证" -> RESIDENT_CARD;
      case "户口簿" -> HOUSEHOLD_BOOK;
      case "港澳台居民居住证" -> PERMIT;
      case "境外永久居住证" -> FOREIGNER_CARD;
      case "其他" -> NONE;
      default -> OTHER_PAPER;
    };
  }

  /** Whether a number under this type is judged by GB 11643. */
  boolean follows11643() {
    return this != OTHER_PAPER && this != NONE;
  }
}
