package it.segrate.citytimes;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import it.segrate.citytimes.Module.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** How the house is cut (docs/adr/0001-modules-and-plugins.md), with no exception for anybody. */
class ArchitectureTest {

  private final Modules modules = new Modules();

  @Test
  void everyPackageBelongsToAModule() {
    assertThat(Modules.CLASSES)
        .filteredOn(type -> Modules.of(type).isPresent())
        .allSatisfy(type -> assertThat(modules.declared()).containsKey(Modules.of(type).get()));
  }

  @Test
  void aModuleUsesOnlyWhatItDeclares() {
    assertThat(
            uses(
                dependency ->
                    !modules.mayUse(
                        Modules.of(dependency.getOriginClass()).get(),
                        Modules.of(dependency.getTargetClass()).get())))
        .isEmpty();
  }

  @Test
  void declarationsNameModulesThatExist() {
    modules
        .declared()
        .forEach(
            (name, module) ->
                assertThat(modules.declared().keySet())
                    .as(name)
                    .containsAll(List.of(module.uses())));
  }

  @Test
  void noModuleUsesItselfByADetour() {
    modules.declared().keySet().forEach(name -> assertThat(reachable(name)).doesNotContain(name));
  }

  @Test
  void aKernelModuleKnowsNoFeature() {
    modules
        .declared()
        .forEach(
            (name, module) -> {
              for (String used : module.uses()) {
                assertThat(modules.declared().get(used).kind())
                    .as("%s uses %s", name, used)
                    .isLessThanOrEqualTo(
                        module.kind() == Kind.SHARED ? Kind.SHARED : module.kind());
              }
            });
  }

  @Test
  void theRootPackageKnowsNoModule() {
    noClasses()
        .that()
        .resideInAPackage(Modules.ROOT)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(Modules.ROOT + ".*..")
        .check(Modules.CLASSES);
  }

  @Test
  void theInsideOfAModuleIsItsOwn() {
    assertThat(
            uses(
                dependency ->
                    dependency.getTargetClass().getPackageName().contains(".internal")
                        && !Modules.of(dependency.getOriginClass())
                            .equals(Modules.of(dependency.getTargetClass()))))
        .isEmpty();
  }

  @Test
  void nothingHereKnowsOfPages() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.faces..", "org.primefaces..")
        .check(Modules.CLASSES);
  }

  @Test
  void theTimeIsAskedOfTheClockThatIsInjected() {
    for (Class<?> type :
        List.of(Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class)) {
      noClasses().should().callMethod(type, "now").check(Modules.CLASSES);
    }
    noClasses().should().callMethod(System.class, "currentTimeMillis").check(Modules.CLASSES);
  }

  @Test
  void serviceHaveNoTwin() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Service")
        .should()
        .notBeInterfaces()
        .check(Modules.CLASSES);
    noClasses()
        .should()
        .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils)")
        .check(Modules.CLASSES);
  }

  /** All uses of one module's class by another's that the question is answered yes for. */
  private static List<String> uses(Predicate<Dependency> question) {
    List<String> found = new ArrayList<>();
    for (JavaClass type : Modules.CLASSES) {
      if (Modules.of(type).isPresent()) {
        type.getDirectDependenciesFromSelf().stream()
            .filter(dependency -> Modules.of(dependency.getTargetClass()).isPresent())
            .filter(question)
            .map(Dependency::getDescription)
            .forEach(found::add);
      }
    }
    return found;
  }

  /** Every module that one can get to from a module by declarations. */
  private Set<String> reachable(String from) {
    Set<String> reached = new HashSet<>();
    Deque<String> next = new ArrayDeque<>(List.of(modules.declared().get(from).uses()));
    while (!next.isEmpty()) {
      String module = next.pop();
      if (reached.add(module)) {
        next.addAll(List.of(modules.declared().get(module).uses()));
      }
    }
    return reached;
  }
}
