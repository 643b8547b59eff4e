package it.segrate.citytimes;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a package as a module and names the modules it may use. The architecture test reads it: a
 * use that is not declared, or a cycle of declarations, fails the build.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface Module {

  /** Names of the modules this one may use; the root package is open to all. */
  String[] uses() default {};

  /** Kernel modules know no feature. */
  Kind kind();

  /** Where a module stands: below every feature, shared by features, or a feature itself. */
  enum Kind {
    KERNEL,
    SHARED,
    FEATURE
  }
}
