package org.hedui.jobs.cases;

import java.util.Arrays;
import java.util.Optional;

/** The states of a case. */
public enum CaseState {
  NEW("新建", "new", true),
  SENT("已下发", "sent", true),
  ANSWERED("已回执", "answered", true),
  TO_REVIEW("待复核", "to-review", true),
  CLOSED("已关闭", "closed", false),
  FALSE_ALARM("误报", "false-alarm", false),
  SUSPENDED("挂起", "suspended", true),
  SUPERVISED("督办", "supervised", true);

  private final String chinese;
  private final String english;
  private final boolean open;

  CaseState(String chinese, String english, boolean open) {
    this.chinese = chinese;
    this.english = english;
    this.open = open;
  }

  /** As it is stored and shown. */
  public String text() {
    return chinese;
  }

  /** The English word, also understood on the command line. */
  public String english() {
    return english;
  }

  /** Whether a case in this state is still to be settled. */
  public boolean open() {
    return open;
  }

  /** The state with this Chinese or English word. */
  public static Optional<CaseState> of(String word) {
    return Arrays.stream(values())
        .filter(
            s ->
                s.chinese.equals(word)
                    || s.english.equalsIgnoreCase(word)
                    || s.name().equalsIgnoreCase(word))
        .findFirst();
  }
}
