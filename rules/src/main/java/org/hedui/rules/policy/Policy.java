package org.hedui.rules.policy;

/** The policy in force. */
public record Policy(String version) {}
