package org.hedui.jobs.precheck;

import java.util.List;
import java.util.stream.Collectors;
import org.hedui.io.intake.FileProblem;
import org.hedui.rules.RuleCode;

/** A file of divisions that a night would hold: without it every number of theirs looks wrong. */
public final class UnreadableDivisions extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String path;
  private final String rules;

  UnreadableDivisions(String path, List<FileProblem> problems) {
    super(path);
    this.path = path;
    this.rules =
        problems.stream()
            .map(FileProblem::rule)
            .map(RuleCode::text)
            .distinct()
            .collect(Collectors.joining(" "));
  }

  /** Name of the file. */
  public String path() {
    return path;
  }

  /** Codes of what is wrong with it. */
  public String rules() {
    return rules;
  }
}
