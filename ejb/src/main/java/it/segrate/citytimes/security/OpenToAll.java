package it.segrate.citytimes.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a service may be called by pages without a permission, and why. A page may call only
 * what carries this or {@link RequiresPermission}; the architecture test looks.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OpenToAll {

  /** Why no permission is needed, in one sentence. */
  String value();
}
