package it.segrate.citytimes;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages show and ask; they know their own module, what it may use, and the shell. */
class WebArchitectureTest {

  private static final String ROOT = "it.segrate.citytimes";

  /** The shell draws every page. */
  private static final String SHELL = "portal";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  private static final List<JavaClass> PAGES =
      CLASSES.stream().filter(type -> type.getPackageName().contains(".web")).toList();

  @Test
  void aPageUsesOnlyWhatItsModuleMayUse() {
    assertThat(uses().filter(dependency -> !mayUse(dependency)).map(Dependency::getDescription))
        .isEmpty();
  }

  @Test
  void theInsideOfAModuleIsItsOwn() {
    assertThat(
            uses()
                .filter(it -> it.getTargetClass().getPackageName().contains(".internal"))
                .map(Dependency::getDescription))
        .isEmpty();
  }

  @Test
  void noPageKnowsOfTheDatabase() {
    noClasses()
        .that()
        .resideInAPackage("..web..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("jakarta\\.persistence\\.(EntityManager.*|.*Query|Persistence.*)")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.sql\\.(Connection|.*Statement|ResultSet|DriverManager)")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("javax.sql.DataSource")
        .check(CLASSES);
  }

  @Test
  void onlyPagesKnowOfPages() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..web..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.faces..", "org.primefaces..", ROOT + "..web..")
        .check(CLASSES);
  }

  private static Stream<Dependency> uses() {
    return PAGES.stream()
        .flatMap(page -> page.getDirectDependenciesFromSelf().stream())
        .filter(dependency -> module(dependency.getTargetClass()).isPresent());
  }

  private static boolean mayUse(Dependency dependency) {
    String page = module(dependency.getOriginClass()).orElseThrow();
    String used = module(dependency.getTargetClass()).orElseThrow();
    return used.equals(page) || used.equals(SHELL) || declared(page).contains(used);
  }

  /** What the module of the pages declares that it may use. */
  private static List<String> declared(String module) {
    return Arrays.asList(
        CLASSES.getPackage(ROOT + '.' + module).getAnnotationOfType(Module.class).uses());
  }

  private static Optional<String> module(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith(ROOT + '.')
        ? Optional.of(name.substring(ROOT.length() + 1).split("\\.")[0])
        : Optional.empty();
  }
}
