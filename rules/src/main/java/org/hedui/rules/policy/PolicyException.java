package org.hedui.rules.policy;

/** A policy file that cannot be used: one sentence with file, line and what is wrong. */
public final class PolicyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A fault of a policy file. */
  public PolicyException(String message) {
    super(message);
  }
}
