package org.hedui.jobs.precheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.hedui.io.intake.InboxFile;
import org.hedui.io.intake.InboxScanner;
import org.hedui.io.intake.TableReader;
import org.hedui.io.intake.WorkFolder;
import org.hedui.io.report.Lang;
import org.hedui.io.report.RuleText;
import org.hedui.io.report.RuleTexts;
import org.hedui.io.report.precheck.MarkedFile;
import org.hedui.jobs.NightOptions;
import org.hedui.jobs.PolicyInForce;
import org.hedui.jobs.intake.FileJudge;
import org.hedui.rules.Feed;
import org.hedui.rules.Night;
import org.hedui.rules.RuleCode;

/**
 * Checks files of one feed before they are sent in: reads them as a night would, applies the rules
 * that speak of single rows and files, and writes each back with its problems marked. What needs
 * other files (duplicates, registry, reconciliation) is left to the night.
 */
public final class Precheck {
  private final NightOptions options;
  private final Feed feed;
  private final PolicyInForce policy;
  private final Night night;
  private final WorkFolder work;
  private final Lang lang;
  private final RuleText.Source texts;
  private final Map<String, String> byDigest = new HashMap<>();

  /**
   * A check.
   *
   * @param options date, policy, language, the school that rows must speak for, and the folder of
   *     the marked workbooks
   * @param divisions files of the feed {@code divisions}
   * @param work where members of archives are unpacked
   */
  public Precheck(NightOptions options, Feed feed, List<Path> divisions, WorkFolder work) {
    this.options = options;
    this.feed = feed;
    this.work = work;
    this.policy = new PolicyInForce(options);
    Night builtIn = new Night(options.date(), policy.policy(), policy.builtInDivisions());
    this.night =
        new Night(
            options.date(), policy.policy(), AddedDivisions.of(divisions, policy, builtIn, work));
    this.lang = Lang.of(options.locale());
    this.texts = RuleTexts.of(options.locale());
  }

  /**
   * Checks files; the members of an archive one by one.
   *
   * @param progress takes how many more rows were read
   */
  public List<CheckedFile> check(List<Path> files, LongConsumer progress) throws IOException {
    Files.createDirectories(options.requiredOut());
    List<CheckedFile> checked = new ArrayList<>();
    for (Path file : files) {
      for (InboxFile one : InboxScanner.of(file, policy.readLimits())) {
        checked.add(check(one, progress));
      }
    }
    return checked;
  }

  private CheckedFile check(InboxFile file, LongConsumer progress) throws IOException {
    String same = byDigest.putIfAbsent(file.sha256(), file.path());
    if (same != null) {
      return skipped(file, same);
    }
    try (FileJudge judge = FileJudge.open(file, feed, 1, policy, night, options.school(), work)) {
      TableReader reader = judge.reader();
      MarkedFile marked =
          new MarkedFile(
              file.path(),
              feed.title(),
              options.date(),
              reader.readable() ? reader.header() : List.of(),
              texts,
              lang);
      return new FileCheck(file, feed, judge, lang, progress).run(options.requiredOut(), marked);
    }
  }

  /** The same bytes as a file before (FIL-02). */
  private static CheckedFile skipped(InboxFile file, String same) {
    Place place = new Place("", 0, "", "", same);
    return new CheckedFile(
        file.path(),
        file.sha256(),
        null,
        false,
        CheckedFile.State.SKIPPED,
        Set.of(),
        0,
        0,
        0,
        List.of(new Problem(RuleCode.FIL_02, RuleCode.FIL_02.severity(), 1, List.of(place))),
        null);
  }
}
