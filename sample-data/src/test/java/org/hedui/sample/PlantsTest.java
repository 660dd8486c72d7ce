package org.hedui.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hedui.rules.aid.PaymentOrderColumn;
import org.hedui.rules.aid.PaymentReturnColumn;
import org.hedui.rules.enrolment.RosterColumn;
import org.hedui.rules.enrolment.VocationalColumn;
import org.hedui.rules.identity.NameComparison;
import org.hedui.rules.identity.NameComparison.Level;
import org.hedui.rules.identity.PopulationColumn;
import org.junit.jupiter.api.Test;

/** What errors bring up comes from nobody else, whatever chance made of the students. */
class PlantsTest {
  private static final LocalDate BORN = LocalDate.of(2009, 5, 20);

  private final IdNumbers ids = new IdNumbers();
  private final Persons persons = new Persons();
  private final School school =
      new School(0, "3637990001", "3637990001", "云河市技师学院", School.Kind.BOTH, "云河市", 0, 99);
  private int students;

  @Test
  void documentsOfStudentsBornOnOneDayDiffer() {
    Stage stage = stage(student("王伟伟"), student("李强强"));
    plant(IdentityPlants.all(), "IDN-12", stage);
    assertThat(stage.dossiers)
        .extracting(d -> d.rosterRow().get(RosterColumn.ID_NUMBER))
        .doesNotHaveDuplicates()
        .allMatch(number -> number.matches("ZZZ\\d{12}"));
  }

  @Test
  void namesOfOtherPersonsAreNotAlike() {
    Stage stage = stage(student("戴毅国"), student("戴建刚"), student("孙淑梦"), student("赵东国"));
    plant(RegistryPlants.all(), "IDN-14", stage);
    plant(SystemPlants.all(), "XSY-03 name", stage);
    for (Dossier dossier : stage.dossiers) {
      Stream.of(
              dossier.populationRow().get(PopulationColumn.NAME),
              dossier.vocationalRow().get(VocationalColumn.NAME))
          .forEach(
              other ->
                  assertThat(NameComparison.compare(dossier.student.name, other).level())
                      .as("%s and %s", dossier.student.name, other)
                      .isEqualTo(Level.N5));
    }
  }

  @Test
  void nobodyIsAlikeToAnyNameThatChanceMakes() {
    Names names = new Names(new Dice(5));
    for (int i = 0; i < 20_000; i++) {
      String name = names.name(i % 2 == 0, i % 50 == 0 ? "维吾尔族" : "汉族");
      assertThat(NameComparison.compare(name, Names.unlike(name)).level())
          .as(name)
          .isEqualTo(Level.N5);
    }
  }

  @Test
  void paymentsOfNobodyGoToCardsOfTheirOwn() {
    Stage stage = stage(student("王伟伟"), student("李强强"));
    plant(PaymentPlants.all(), "DIS-01", stage);
    plant(ReturnPlants.all(), "DIS-16", stage);
    assertThat(stage.payments)
        .extracting(p -> p.order.get(PaymentOrderColumn.CARD_NUMBER))
        .hasSize(2)
        .doesNotHaveDuplicates();
    assertThat(stage.strangers)
        .extracting(p -> p.order.get(PaymentOrderColumn.CARD_NUMBER))
        .hasSize(2)
        .doesNotHaveDuplicates();
    assertThat(stage.strangers)
        .extracting(p -> p.answer == null ? "" : p.answer.get(PaymentReturnColumn.LINE))
        .doesNotHaveDuplicates()
        .allMatch(line -> Integer.parseInt(line) > 10_000_000);
  }

  @Test
  void aHolderOfAnotherNameIsNeverTheStudentsNamesake() {
    Dossier dossier = stage(student("王伟伟")).dossiers.get(0);
    dossier.student.autumnGrant = true;
    dossier.student.guardian = "王伟伟";
    dossier.rebuild();
    Stage stage = stage(dossier.student);
    assertThat(family(PaymentPlants.all(), "DIS-05").fits().test(dossier, stage)).isFalse();
    dossier.student.guardian = "王国栋";
    assertThat(family(PaymentPlants.all(), "DIS-05").fits().test(dossier, stage)).isTrue();
  }

  @Test
  void aNewNameOrBirthDateIsTakenOnlyWhereNobodyHasIt() {
    persons.add("王伟丽", BORN);
    persons.add("李强强", BORN.minusDays(1));
    Stage stage = stage(student("王伟伟"), student("李强强"));
    Family name = family(NamePlants.all(), "NAM-06");
    assertThat(name.fits().test(stage.dossiers.get(0), stage)).isFalse();
    assertThat(name.fits().test(stage.dossiers.get(1), stage)).isTrue();
    Family birth = family(IdentityPlants.all(), "IDN-05");
    assertThat(birth.fits().test(stage.dossiers.get(0), stage)).isTrue();
    assertThat(birth.fits().test(stage.dossiers.get(1), stage)).isFalse();
  }

  @Test
  void numbersOfOtherDocumentsAreHandedOutOnce() {
    assertThat(IntStream.range(0, 40).mapToObj(i -> ids.nextFar("379901", BORN, i % 2 == 0)))
        .doesNotHaveDuplicates()
        .allMatch(number -> number.charAt(14) < '3');
  }

  private Student student(String name) {
    Student student = new Student(school);
    student.serial = ++students;
    student.name = name;
    student.birth = BORN;
    student.male = true;
    student.guardian = "钱宁宁";
    student.campusNumber = "20250000" + students;
    student.renumber(ids.next(student.division, BORN, true));
    return student;
  }

  private Stage stage(Student... of) {
    List<Dossier> dossiers = Stream.of(of).map(Dossier::new).toList();
    return new Stage(school, dossiers, ids, persons, new Guests(List.of(school)), false);
  }

  private static Family family(List<Family> families, String name) {
    return families.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }

  private static void plant(List<Family> families, String name, Stage stage) {
    stage.dossiers.forEach(d -> family(families, name).plant().accept(d, stage));
  }
}
