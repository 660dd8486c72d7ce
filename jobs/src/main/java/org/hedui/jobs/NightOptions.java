package org.hedui.jobs;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.hedui.rules.RuleCode;
import org.jspecify.annotations.Nullable;

/**
 * What one run was asked to do.
 *
 * @param date the business date: it decides what "today" is everywhere
 * @param inbox the folder of received files; null where nothing is received
 * @param out the folder of outputs; null where nothing is reported
 * @param policy a folder with policy that overrides the built-in one; null for none
 * @param locale of messages and workbooks
 * @param rules only these set rules are run; empty for all
 * @param school only this school's packages are written; null for all
 * @param lanes how many files are loaded and rules are checked side by side
 * @param wholeInbox whether the inbox holds all files there are, or only some given by hand
 */
public record NightOptions(
    LocalDate date,
    @Nullable Path inbox,
    @Nullable Path out,
    @Nullable Path policy,
    Locale locale,
    Set<RuleCode> rules,
    @Nullable String school,
    int lanes,
    boolean wholeInbox) {

  /** A run over a whole inbox. */
  public NightOptions(
      LocalDate date,
      @Nullable Path inbox,
      @Nullable Path out,
      @Nullable Path policy,
      Locale locale,
      Set<RuleCode> rules,
      @Nullable String school,
      int lanes) {
    this(date, inbox, out, policy, locale, rules, school, lanes, true);
  }

  /** The same, with an inbox that holds only some files given by hand. */
  public NightOptions onlySomeFiles() {
    return new NightOptions(date, inbox, out, policy, locale, rules, school, lanes, false);
  }

  /** The inbox, for steps that cannot do without. */
  public Path requiredInbox() {
    if (inbox == null) {
      throw new IllegalStateException("this run has no inbox");
    }
    return inbox;
  }

  /** The output folder, for steps that cannot do without. */
  public Path requiredOut() {
    if (out == null) {
      throw new IllegalStateException("this run has no output folder");
    }
    return out;
  }
}
