package org.hedui.jobs.intake;

import org.hedui.io.report.Lang;
import org.hedui.io.report.Wording;
import org.hedui.rules.RuleCode;
import org.jspecify.annotations.Nullable;

/**
 * A file of which nothing became visible, and why.
 *
 * @param path below the inbox
 * @param rule what holds it; null where a person does, or where a finding that did is no more
 * @param row the row it stands in, 0 for the whole file
 * @param field the column, or the key of the manifest; empty for none
 * @param evidence the value as {@code findings.csv} shows it, masked, or the reason that the person
 *     gave; may be empty
 * @param by the person who holds it; null for none
 */
public record HeldFile(
    String path,
    @Nullable RuleCode rule,
    long row,
    String field,
    String evidence,
    @Nullable String by) {

  /** Column and value in the words of machine files. */
  public String told() {
    return told(field);
  }

  /** The same in those of people who read this language. */
  public String told(Lang lang) {
    return told(Wording.field(field, lang));
  }

  private String told(String of) {
    return of.isEmpty() || evidence.isEmpty() ? of + evidence : of + " " + evidence;
  }
}
