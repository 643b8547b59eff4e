package it.segrate.citytimes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The modules of the portal as their packages declare them. */
final class Modules {

  static final String ROOT = "it.segrate.citytimes";

  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  private final Map<String, Module> declared = new TreeMap<>();

  Modules() {
    for (JavaPackage modulePackage : CLASSES.getPackage(ROOT).getSubpackages()) {
      modulePackage
          .tryGetAnnotationOfType(Module.class)
          .ifPresent(module -> declared.put(modulePackage.getRelativeName(), module));
    }
  }

  Map<String, Module> declared() {
    return declared;
  }

  /** Whether one module may use the other, itself included. */
  boolean mayUse(String user, String used) {
    return user.equals(used) || Set.of(declared.get(user).uses()).contains(used);
  }

  /** The module a class belongs to; empty for those of the root package and of others. */
  static Optional<String> of(JavaClass type) {
    String name = type.getPackageName();
    if (!name.startsWith(ROOT + '.')) {
      return Optional.empty();
    }
    return Optional.of(name.substring(ROOT.length() + 1).split("\\.")[0]);
  }
}
