package org.hedui.schedules;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import org.hedui.rules.Column;
import org.hedui.rules.intake.CodeSet;

/** The arrows of the design: who may depend on whom, and which library is known where. */
@AnalyzeClasses(packages = "org.hedui", importOptions = DoNotIncludeTests.class)
class ArrowsTest {
  @ArchTest
  static final ArchRule ARROWS_NEVER_TURN =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("rules")
          .definedBy("org.hedui.rules..")
          .layer("sample-data")
          .definedBy("org.hedui.sample..")
          .layer("readers-writers")
          .definedBy("org.hedui.io..")
          .layer("jobs")
          .definedBy("org.hedui.jobs..")
          .layer("schedules")
          .definedBy("org.hedui.schedules..")
          .whereLayer("schedules")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("jobs")
          .mayOnlyBeAccessedByLayers("schedules")
          .whereLayer("readers-writers")
          .mayOnlyBeAccessedByLayers("jobs", "schedules")
          .whereLayer("sample-data")
          .mayOnlyBeAccessedByLayers("schedules");

  // Between features: below one, a class of the feature itself and its parts may know each other;
  // a module's root package (a feed that names its columns) belongs to no feature.
  @ArchTest
  static final ArchRule NO_CYCLES =
      slices()
          .matching("org.hedui.(*).(*)..")
          .should()
          .beFreeOfCycles()
          // columns and code sets are the vocabulary that all features share
          .ignoreDependency(
              alwaysTrue(), assignableTo(Column.class).or(assignableTo(CodeSet.class)));

  @ArchTest
  static final ArchRule BATCH_ONLY_IN_JOBS =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.hedui.jobs..")
          .and()
          .doNotHaveSimpleName("WarmUpCommand")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework.batch..");

  @ArchTest
  static final ArchRule QUARTZ_ONLY_IN_SCHEDULES =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.hedui.schedules..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.quartz..");

  @ArchTest
  static final ArchRule SPRING_ONLY_IN_JOBS_AND_SCHEDULES =
      noClasses()
          .that()
          .resideInAnyPackage("org.hedui.rules..", "org.hedui.io..", "org.hedui.sample..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework..");

  @ArchTest
  static final ArchRule FILE_FORMATS_ONLY_IN_READERS_AND_WRITERS =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.hedui.io..", "org.hedui.sample..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.poi..", "org.apache.commons.csv..");

  @ArchTest
  static final ArchRule JACKSON_IS_VERSION_THREE =
      noClasses().should().dependOnClassesThat().resideInAPackage("com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule NO_OLD_DATES =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.hedui.sample..") // libraries for YAML and workbooks speak so
          .and()
          .doNotHaveSimpleName("Alarms") // so does Quartz
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Date.class, Calendar.class, java.sql.Date.class);

  @ArchTest
  static final ArchRule NO_CLOCK_BUT_ONE =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.hedui.schedules.Today")
          .should()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now", java.time.ZoneId.class)
          .orShould()
          .callMethod(LocalDateTime.class, "now", java.time.ZoneId.class)
          .orShould()
          .callMethod(ZonedDateTime.class, "now", java.time.ZoneId.class)
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_IT_IS =
      classes().should().haveNameNotMatching(".*(Utils|Helper|Manager|Impl)");
}
