package org.hedui.rules.aid;

import org.hedui.rules.Column;
import org.hedui.rules.Feed;
import org.hedui.rules.Row;
import org.hedui.rules.policy.Term;
import org.jspecify.annotations.Nullable;

/**
 * Where the two approved lists hold what the rules about them read.
 *
 * @param programme 免学费 or 助学金
 */
record AidList(
    String programme,
    Column term,
    Column standard,
    Column amount,
    Column fromMonth,
    Column toMonth,
    Column publicFrom,
    Column publicTo,
    Column objection,
    Column declaredAt,
    Column principalAt,
    Column approvedAt) {
  static final AidList WAIVER =
      new AidList(
          "免学费",
          WaiverColumn.TERM,
          WaiverColumn.STANDARD,
          WaiverColumn.AMOUNT,
          WaiverColumn.FROM_MONTH,
          WaiverColumn.TO_MONTH,
          WaiverColumn.PUBLIC_FROM,
          WaiverColumn.PUBLIC_TO,
          WaiverColumn.OBJECTION,
          WaiverColumn.DECLARED_AT,
          WaiverColumn.PRINCIPAL_AT,
          WaiverColumn.APPROVED_AT);
  static final AidList GRANT =
      new AidList(
          "助学金",
          GrantColumn.TERM,
          GrantColumn.STANDARD,
          GrantColumn.AMOUNT,
          GrantColumn.FROM_MONTH,
          GrantColumn.TO_MONTH,
          GrantColumn.PUBLIC_FROM,
          GrantColumn.PUBLIC_TO,
          GrantColumn.OBJECTION,
          GrantColumn.DECLARED_AT,
          GrantColumn.PRINCIPAL_AT,
          GrantColumn.APPROVED_AT);

  /** Whether a feed is an approved list. */
  static boolean in(Feed feed) {
    return feed == Feed.WAIVER || feed == Feed.GRANT;
  }

  static AidList of(Feed feed) {
    return feed == Feed.WAIVER ? WAIVER : GRANT;
  }

  /** The term of a row, null where it cannot be read. */
  @Nullable Term term(Row row) {
    String text = row.string(term);
    return text == null ? null : Term.parse(text);
  }
}
