package org.hedui.sample;

/**
 * What province to make.
 *
 * @param students how many stand on the rosters of technical schools; the vocational extract holds
 *     about as many, most of them the same
 * @param schools how many schools, 8 to 9,998: their codes have four digits of their own
 * @param seed the same seed gives the same bytes
 * @param planted whether errors are planted
 */
public record GeneratorOptions(int students, int schools, long seed, boolean planted) {
  private static final int FEWEST_SCHOOLS = 8;
  private static final int FEWEST_A_SCHOOL = 40;

  /** One more is announced and never hands in anything. */
  private static final int MOST_SCHOOLS = 9_998;

  private static final int MOST_IN_BOOKS = 20_000;

  /** Checks that such a province can be made. */
  public GeneratorOptions {
    if (schools < FEWEST_SCHOOLS
        || schools > MOST_SCHOOLS
        || students < schools * FEWEST_A_SCHOOL) {
      throw new IllegalArgumentException(
          "%d to %d schools, and at least %d students a school"
              .formatted(FEWEST_SCHOOLS, MOST_SCHOOLS, FEWEST_A_SCHOOL));
    }
  }

  /** The committed sample. */
  public static GeneratorOptions sample() {
    return new GeneratorOptions(2600, 12, 20251031, true);
  }

  /** Whether files come in all the shapes of real ones; a big province comes as plain CSV. */
  boolean varied() {
    return students <= MOST_IN_BOOKS;
  }

  /** How many people beside the students the population registry knows. */
  int others() {
    return varied() ? students / 4 : students * 4 - students / 10;
  }

  /** Students in a thousand who get the grant this autumn. */
  int autumnGrants() {
    return varied() ? 190 : 272;
  }

  /** Students in a thousand, of those already there in spring, who got the grant then. */
  int springGrants() {
    return varied() ? 60 : 370;
  }

  /** Students in a thousand who have their tuition waived this autumn. */
  int waivers() {
    return varied() ? 220 : 165;
  }

  /** How often each family of errors is planted. */
  int plantsAFamily(int families) {
    return planted ? Math.max(1, students / 100 / families) : 0;
  }
}
