package org.hedui.schedules.doctor;

import java.util.List;
import org.hedui.io.policy.PolicyReader;
import org.hedui.rules.policy.PolicyException;

/** The policy can be read and is one. */
final class PolicyFiles implements Check {
  @Override
  public String name() {
    return "policy";
  }

  @Override
  public List<Diagnosis> look(Surroundings at) {
    try {
      return List.of(Diagnosis.ok(name(), "good", PolicyReader.read(at.policy()).region()));
    } catch (PolicyException e) {
      return List.of(Diagnosis.failure(name(), "faulty", String.valueOf(e.getMessage())));
    }
  }
}
