package org.hedui.jobs.check;

import java.sql.SQLException;
import org.hedui.rules.SetRule;

/** The database has refused a set rule while it ran it. */
public final class FailedCheck extends SQLException {
  private static final long serialVersionUID = 1L;

  private final transient SetRule rule;

  FailedCheck(SetRule rule, SQLException cause) {
    super(cause.getMessage(), cause.getSQLState(), cause);
    this.rule = rule;
  }

  /** Which. */
  public SetRule rule() {
    return rule;
  }
}
