package org.hedui.schedules.doctor;

import java.util.List;
import org.hedui.schedules.console.Texts;

/**
 * What a check has found. Its sentence stands in the texts under {@code doctor.<check>.<said>},
 * what to do about it under the same key with {@code .remedy}.
 *
 * @param check the check, as it is named in the texts
 * @param said which of its sentences holds
 * @param values the gaps of both sentences
 */
public record Diagnosis(String check, State state, String said, List<Object> values) {
  /** How bad it is. */
  public enum State {
    /** As it should be. */
    OK,
    /** The night will do, but somebody should look. */
    WARNING,
    /** The night will fail. */
    FAILURE
  }

  static Diagnosis ok(String check, String said, Object... values) {
    return new Diagnosis(check, State.OK, said, List.of(values));
  }

  static Diagnosis warning(String check, String said, Object... values) {
    return new Diagnosis(check, State.WARNING, said, List.of(values));
  }

  static Diagnosis failure(String check, String said, Object... values) {
    return new Diagnosis(check, State.FAILURE, said, List.of(values));
  }

  /** What is looked at. */
  public String title(Texts texts) {
    return texts.of("doctor." + check);
  }

  /** What was found. */
  public String found(Texts texts) {
    return texts.of(key(), values.toArray());
  }

  /** What to do about it, in one sentence; empty where nothing is to be done. */
  public String remedy(Texts texts) {
    return state == State.OK ? "" : texts.of(key() + ".remedy", values.toArray());
  }

  private String key() {
    return "doctor." + check + "." + said;
  }
}
