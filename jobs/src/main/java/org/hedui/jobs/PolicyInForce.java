package org.hedui.jobs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hedui.io.database.BinaryCopy;
import org.hedui.io.intake.HeaderAliases;
import org.hedui.io.intake.ReadLimits;
import org.hedui.io.intake.TableReader;
import org.hedui.io.policy.PolicyReader;
import org.hedui.jobs.intake.FileJudge;
import org.hedui.rules.CodeDigest;
import org.hedui.rules.RuleBook;
import org.hedui.rules.policy.DivisionTable;
import org.hedui.rules.policy.Divisions;
import org.hedui.rules.policy.Policy;
import org.hedui.rules.policy.ReadingLimits;

/** The policy of this run, read once. */
public class PolicyInForce {
  private final Policy policy;
  private final Divisions builtIn;

  /**
   * Reads it.
   *
   * @throws org.hedui.rules.policy.PolicyException with the file and place that cannot be used
   */
  public PolicyInForce(NightOptions options) {
    this.policy = PolicyReader.read(options.policy());
    this.builtIn = DivisionTable.builtIn();
  }

  /** The policy. */
  public Policy policy() {
    return policy;
  }

  /** The divisions of the public lists, without those added by feed. */
  public Divisions builtInDivisions() {
    return builtIn;
  }

  /**
   * Version of the program and the policy together: what row findings depend on besides their file.
   * Of the program it covers the rules, what they know, and all that reads, judges and stores rows;
   * not the libraries it uses.
   */
  public String rulesVersion() {
    return CodeDigest.of(RuleBook.class, TableReader.class, BinaryCopy.class, FileJudge.class)
        + "-"
        + policy.version();
  }

  /** Sizes above which a file is not read. */
  public ReadLimits readLimits() {
    ReadingLimits limits = policy.limits();
    return new ReadLimits(
        limits.bytes(),
        limits.rows(),
        limits.cells(),
        ReadLimits.DEFAULT.lineBytes(),
        ReadLimits.DEFAULT.columns(),
        limits.zipMembers(),
        limits.compressionRatio());
  }

  /** Headers that the policy adds to those of the columns. */
  public HeaderAliases headerAliases() {
    Map<String, Map<String, List<String>>> byFolder = new HashMap<>();
    policy.headerAliases().forEach((feed, aliases) -> byFolder.put(feed.folder(), aliases));
    return HeaderAliases.of(byFolder);
  }
}
