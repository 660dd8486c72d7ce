package org.hedui.rules.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hedui.rules.Feed;

/**
 * The policy in force: national defaults and what a province has changed.
 *
 * @param version digest of everything below: a night with another version judges anew
 * @param region whose policy it is: 全国, 山东省
 * @param populationPartial whether the registry extracts cover only part of the students, so that a
 *     missing number proves nothing
 * @param nonFullTimeAid whether non-full-time students may receive aid
 * @param locks statutory last days, newest first
 * @param aidStandards amounts and limits of aid, newest first
 * @param paidMonths months of a term
 * @param delays how long things may take
 * @param enrolment what is plausible at registration
 * @param volume how far the rows of a file may move
 * @param expectedFiles what schools hand in each term
 * @param window until when a night shall be done
 * @param retention for how long data are kept
 * @param limits sizes of files
 * @param headerAliases further headers: per feed, canonical header to its aliases
 * @param calendar working days
 * @param sampleNames names of people who only exist in templates (FIL-19)
 */
public record Policy(
    String version,
    String region,
    boolean populationPartial,
    boolean nonFullTimeAid,
    List<Lock> locks,
    List<AidStandard> aidStandards,
    PaidMonths paidMonths,
    Delays delays,
    EnrolmentPolicy enrolment,
    VolumeLimits volume,
    List<ExpectedFile> expectedFiles,
    NightWindow window,
    RetentionLimits retention,
    ReadingLimits limits,
    Map<Feed, Map<String, List<String>>> headerAliases,
    WorkCalendar calendar,
    Set<String> sampleNames) {

  /** The last day of a business in a term; before the first known rule, as in that rule. */
  public LocalDate lock(Lock.Business business, Term term) {
    Lock oldest = null;
    for (Lock lock : locks) {
      if (lock.business() == business) {
        oldest = lock;
        if (lock.from().compareTo(term) <= 0) {
          return lock.day(term);
        }
      }
    }
    if (oldest == null) {
      throw new IllegalStateException("no lock of " + business);
    }
    return oldest.day(term);
  }

  /** What a programme pays in a term. */
  public Optional<AidStandard> standard(String programme, Term term) {
    return aidStandards.stream()
        .filter(s -> s.programme().equals(programme) && s.from().compareTo(term) <= 0)
        .findFirst();
  }
}
