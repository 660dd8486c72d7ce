package org.hedui.io.intake.rows;

import org.hedui.io.intake.FileProblem;
import org.hedui.rules.RuleCode;

/** Ends the reading of one file: carries the problem to where it becomes a finding. */
public final class Unreadable extends Exception {
  private final transient FileProblem problem;

  /** Reading ends because of this. */
  public Unreadable(FileProblem problem) {
    super(problem.rule().toString(), null, false, false);
    this.problem = problem;
  }

  /** Damaged, locked or foreign content (FIL-06). */
  public static Unreadable damaged(String ours, String theirs) {
    return new Unreadable(FileProblem.of(RuleCode.FIL_06, ours, theirs));
  }

  /** More than the limits allow (FIL-16). */
  public static Unreadable tooLarge(String ours, String theirs) {
    return new Unreadable(FileProblem.of(RuleCode.FIL_16, ours, theirs));
  }

  /** What it is. */
  public FileProblem problem() {
    return problem;
  }
}
