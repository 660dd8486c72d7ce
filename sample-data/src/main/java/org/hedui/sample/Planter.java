package org.hedui.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Spreads the families of errors over the schools; no student gets two. In a very small province
 * some find no place.
 */
final class Planter {
  private static final List<Family> FAMILIES =
      Stream.of(
              FieldPlants.all(),
              IdentityPlants.all(),
              StudentNumberPlants.all(),
              RegistryPlants.all(),
              NamePlants.all(),
              DuplicatePlants.all(),
              SystemPlants.all(),
              RegistrationPlants.all(),
              AidListPlants.all(),
              PaymentPlants.all(),
              ReturnPlants.all())
          .flatMap(List::stream)
          .toList();

  private final int times;
  private final int schools;
  private final int inBoth;
  private final int[] planted = new int[FAMILIES.size()];

  Planter(GeneratorOptions options, List<School> schools) {
    this.times = options.plantsAFamily(FAMILIES.size());
    this.schools = schools.size();
    this.inBoth = (int) schools.stream().filter(s -> s.kind() == School.Kind.BOTH).count();
  }

  /** Plants what this school's share is, or all that fits where one time is all. */
  void plant(Stage stage) {
    List<Dossier> free = new ArrayList<>(stage.dossiers);
    for (int i = 0; i < FAMILIES.size(); i++) {
      if (times == 1 && stage.school.index() < i % inBoth) {
        continue; // what is planted once does not all go into the first school
      }
      int share = times <= 2 ? 1 : Math.max(1, times * 5 / schools);
      for (int n = 0; n < share && planted[i] < times; n++) {
        planted[i] += plantOne(FAMILIES.get(i), free, stage, i) ? 1 : 0;
      }
    }
  }

  /** Plants it once where it fits. */
  private static boolean plantOne(Family family, List<Dossier> free, Stage stage, int salt) {
    for (int n = 0; n < free.size(); n++) {
      Dossier dossier = free.get((n + salt * 7) % free.size());
      if (!dossier.planted && family.fits().test(dossier, stage)) {
        dossier.planted = true;
        family.plant().accept(dossier, stage);
        return true;
      }
    }
    return false;
  }
}
