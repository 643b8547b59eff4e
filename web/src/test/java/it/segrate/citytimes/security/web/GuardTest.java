package it.segrate.citytimes.security.web;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import it.segrate.citytimes.security.OpenToAll;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import org.junit.jupiter.api.Test;

/** What a page can reach is either guarded by a permission or says why it is open to all. */
class GuardTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("it.segrate.citytimes");

  @Test
  void pagesCallOnlyServicesThatGuardOrSayWhyNot() {
    ArchRuleDefinition.classes()
        .that()
        .resideInAPackage("..web..")
        .should(callOnlyGuardedServices())
        .check(CLASSES);
  }

  private static ArchCondition<JavaClass> callOnlyGuardedServices() {
    return new ArchCondition<>("call only services that guard or say why not") {
      @Override
      public void check(JavaClass page, ConditionEvents events) {
        for (JavaMethodCall call : page.getMethodCallsFromSelf()) {
          JavaClass service = call.getTargetOwner();
          if (service.isAnnotatedWith(Stateless.class)
              && !isMarked(service)
              && call.getTarget().resolveMember().filter(GuardTest::isMarked).isEmpty()) {
            events.add(SimpleConditionEvent.violated(page, call.getDescription()));
          }
        }
      }
    };
  }

  private static boolean isMarked(CanBeAnnotated target) {
    return target.isAnnotatedWith(RequiresPermission.class)
        || target.isAnnotatedWith(OpenToAll.class);
  }
}
