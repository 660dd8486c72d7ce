package org.hedui.sample.specimen;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hedui.rules.Feed;
import org.hedui.rules.RuleCode;
import org.jspecify.annotations.Nullable;

/**
 * The cases of one rule.
 *
 * @param code the rule
 * @param today the business date
 */
public record Specimen(RuleCode code, LocalDate today, List<Case> cases) {

  /**
   * One night in small.
   *
   * @param name what the case shows
   * @param policy what differs from the national policy, as in a policy file
   * @param files the files that were received, in this order
   * @param findings what the rule finds, and nothing else
   */
  public record Case(
      String name, Map<String, Object> policy, List<DataFile> files, List<Expected> findings) {}

  /**
   * One file.
   *
   * @param key how findings name it: the feed's folder, and a word more where a feed has several
   *     files; a date there is the day of the file
   * @param headers canonical headers
   * @param rows as many cells as headers
   */
  public record DataFile(String key, Feed feed, List<String> headers, List<List<String>> rows) {}

  /** What is expected of one finding; what is null is not compared. */
  public record Expected(
      String subject,
      @Nullable String counterpart,
      @Nullable String field,
      @Nullable String severity,
      @Nullable String ours,
      @Nullable String theirs,
      @Nullable Long amountFen) {}
}
