package it.segrate.citytimes;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Constructor;
import java.util.List;

/** What the modules declare by a class, as the registry would find it. */
public final class Declarations {

  private Declarations() {}

  /** One of each class that implements the interface; nothing is injected into them. */
  public static <T> List<T> of(Class<T> type) {
    return Modules.CLASSES.stream()
        .filter(candidate -> candidate.isAssignableTo(type) && !candidate.isInterface())
        .map(Declarations::instance)
        .map(type::cast)
        .toList();
  }

  private static Object instance(JavaClass type) {
    try {
      Constructor<?> constructor = type.reflect().getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " needs a constructor without arguments", e);
    }
  }
}
