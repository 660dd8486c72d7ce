package org.hedui.rules.policy;

import java.util.List;
import java.util.Set;

/**
 * What is plausible at registration.
 *
 * @param springEntry numbers of the months in which spring entrants come
 * @param autumnEntry numbers of the months in which autumn entrants come
 * @param lengths lengths of study per level and starting point (REG-09); a pair that is not listed
 *     is not judged
 * @param majors the classes of the catalogues of majors (REG-07)
 * @param partTimeWords words in a class name or teaching point that speak against full time
 *     (REG-04)
 * @param fewestAge youngest usual age at entry (IDN-10)
 * @param mostAge oldest usual age at entry after junior high
 * @param mostAgeSenior oldest usual age at entry after senior high
 */
public record EnrolmentPolicy(
    Set<Integer> springEntry,
    Set<Integer> autumnEntry,
    List<StudyLength> lengths,
    List<MajorClasses> majors,
    List<String> partTimeWords,
    int fewestAge,
    int mostAge,
    int mostAgeSenior) {}
