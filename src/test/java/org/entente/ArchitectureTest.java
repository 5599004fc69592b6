package org.entente;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/** The packages tell a story in one direction, and each keeps to its part. */
@AnalyzeClasses(packages = "org.entente", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final List<String> STORY =
      List.of("document", "fact", "graph", "link", "reason", "serve", "tool");

  @ArchTest
  static final ArchRule everythingHasItsPlaceInTheStory =
      noClasses()
          .should()
          .resideOutsideOfPackages(
              STORY.stream().map(ArchitectureTest::all).toArray(String[]::new));

  @ArchTest
  static final ArchRule aPackageUsesOnlyThoseBeforeIt =
      CompositeArchRule.of(
          IntStream.range(0, STORY.size() - 1)
              .mapToObj(ArchitectureTest::usesNothingAfterIt)
              .toList());

  @ArchTest
  static final ArchRule noPackagesUseEachOtherInACircle =
      slices().matching("org.entente.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule documentsAndFactsKnowNoRdf =
      noClasses()
          .that()
          .resideInAnyPackage(all("document"), all("fact"))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.jena..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyServeKnowsTheServer =
      noClasses()
          .that()
          .resideOutsideOfPackage(all("serve"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.jena.fuseki..", "org.eclipse.jetty..", "jakarta.servlet..");

  @ArchTest
  static final ArchRule onlyToolTalksOnStandardStreams =
      noClasses().that().resideOutsideOfPackage(all("tool")).should(ACCESS_STANDARD_STREAMS);

  @ArchTest
  static final ArchRule onlyToolKnowsTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackage(all("tool"))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule nothingStaticChanges =
      fields()
          .that()
          .areStatic()
          .and(DescribedPredicate.not(madeByTheCompiler()))
          .should(beConstant());

  private static String all(String name) {
    return "org.entente." + name + "..";
  }

  private static ArchRule usesNothingAfterIt(int place) {
    String[] after =
        STORY.subList(place + 1, STORY.size()).stream()
            .map(ArchitectureTest::all)
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(all(STORY.get(place)))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(after)
        .allowEmptyShould(true);
  }

  /** An enum's list of values, for instance. */
  private static DescribedPredicate<JavaField> madeByTheCompiler() {
    return DescribedPredicate.describe(
        "made by the compiler", field -> field.getModifiers().contains(JavaModifier.SYNTHETIC));
  }

  private static ArchCondition<JavaField> beConstant() {
    return new ArchCondition<>("be final and of no type whose only use is to be changed") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        boolean constant =
            field.getModifiers().contains(JavaModifier.FINAL) && !isChangeable(field.getRawType());
        events.add(new SimpleConditionEvent(field, constant, field.getFullName() + " can change"));
      }
    };
  }

  // A field declared List or Map may hold a copy that never changes; one declared ArrayList can't.
  private static boolean isChangeable(JavaClass type) {
    boolean collection =
        !type.isInterface()
            && (type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class));
    return collection
        || type.isArray()
        || type.isAssignableTo(ThreadLocal.class)
        || type.isAssignableTo(StringBuilder.class)
        || List.of(
                AtomicBoolean.class, AtomicInteger.class, AtomicLong.class, AtomicReference.class)
            .stream()
            .anyMatch(type::isAssignableTo);
  }
}
