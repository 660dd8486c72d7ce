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
 * @param handed folders below the inbox, such as {@code roster/1f0c/}, with the files given by
 *     hand; empty for the whole inbox
 * @param afresh everything is checked, also what has not changed since it was checked last
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
    Set<String> handed,
    boolean afresh) {

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
    this(date, inbox, out, policy, locale, rules, school, lanes, Set.of(), false);
  }

  /** The same for files given by hand: only what lies in these folders of the inbox. */
  public NightOptions only(Set<String> folders) {
    return new NightOptions(
        date, inbox, out, policy, locale, rules, school, lanes, folders, afresh);
  }

  /** The same with everything checked, whether it has changed or not. */
  public NightOptions afresh(boolean wanted) {
    return new NightOptions(date, inbox, out, policy, locale, rules, school, lanes, handed, wanted);
  }

  /** Whether the inbox holds all files there are. */
  public boolean wholeInbox() {
    return handed.isEmpty();
  }

  /** Whether a file is one of this run, by its path below the inbox. */
  public boolean takes(String path) {
    return wholeInbox() || handed.stream().anyMatch(path::startsWith);
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
