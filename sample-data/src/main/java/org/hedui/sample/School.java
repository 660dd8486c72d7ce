package org.hedui.sample;

/**
 * A school.
 *
 * @param index its place in the province, from 0
 * @param code as the technical-school side knows it
 * @param ministryCode as the education ministry knows it
 * @param name as on its seal
 * @param kind which feeds it appears in
 * @param city where it is
 * @param cityIndex number of the city
 * @param students how many it has
 */
record School(
    int index,
    String code,
    String ministryCode,
    String name,
    Kind kind,
    String city,
    int cityIndex,
    int students) {

  /** Which feeds a school appears in. */
  enum Kind {
    /** Technical school, in the roster and in the vocational extract. */
    BOTH,
    /** Technical school that the vocational extract does not know. */
    TECHNICAL,
    /** Vocational school, in the extract only. */
    VOCATIONAL
  }

  /** Whether it hands in a roster. */
  boolean technical() {
    return kind != Kind.VOCATIONAL;
  }

  /** Whether the vocational extract knows it. */
  boolean registered() {
    return kind != Kind.TECHNICAL;
  }
}
