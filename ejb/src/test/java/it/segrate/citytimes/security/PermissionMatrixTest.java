package it.segrate.citytimes.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import it.segrate.citytimes.Declarations;
import it.segrate.citytimes.Refusal;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every role against every guarded operation. The table is written by hand, a folder a module in
 * {@code permission-matrix}: a grant that changes must be changed there too, where a reviewer sees
 * it.
 */
class PermissionMatrixTest {

  private static final Path TABLE = Path.of("src/test/resources/permission-matrix");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("it.segrate.citytimes");

  private final PermissionPolicy policy =
      new PermissionPolicy(Declarations.of(PermissionSource.class));
  private final Map<String, Set<Role>> table = table();

  @Test
  void tableNamesEveryPermissionAndItsRoles() {
    assertThat(asText(policy.granted())).isEqualTo(asText(table));
  }

  @TestFactory
  Stream<DynamicTest> everyRoleIsLetThroughOrRefusedAsTheTableSays() {
    return operations()
        .flatMap(
            operation -> Arrays.stream(Role.values()).map(role -> dynamicTest(operation, role)));
  }

  private DynamicTest dynamicTest(Method operation, Role role) {
    String name =
        role + " " + operation.getDeclaringClass().getSimpleName() + "." + operation.getName();
    return DynamicTest.dynamicTest(name, () -> check(operation, role));
  }

  private void check(Method operation, Role role) throws Exception {
    PermissionInterceptor interceptor = new PermissionInterceptor(callerWith(role));
    FakeCall call = new FakeCall(operation);

    if (table.get(permissionOf(operation)).contains(role)) {
      assertThat(interceptor.check(call)).isEqualTo("done");
    } else {
      assertThatThrownBy(() -> interceptor.check(call))
          .isInstanceOfSatisfying(
              Refusal.class, no -> assertThat(no.reason()).isEqualTo(Refusal.Reason.FORBIDDEN));
      assertThat(call.proceeded()).isFalse();
    }
  }

  private CurrentCaller callerWith(Role role) {
    Account account = new Account("somebody", "Some Body", null, Set.of(role));
    return new CurrentCaller() {
      @Override
      public Optional<Caller> find() {
        return Optional.of(new Caller(account, policy));
      }
    };
  }

  private static Stream<Method> operations() {
    return CLASSES.stream()
        .filter(type -> type.isAnnotatedWith("jakarta.ejb.Stateless"))
        .map(JavaClass::reflect)
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
        .filter(method -> permissionOf(method) != null);
  }

  private static String permissionOf(Method method) {
    return Stream.of(
            method.getAnnotation(RequiresPermission.class),
            method.getDeclaringClass().getAnnotation(RequiresPermission.class))
        .filter(found -> found != null)
        .map(RequiresPermission::value)
        .findFirst()
        .orElse(null);
  }

  private static Map<String, Set<Role>> table() {
    Map<String, Set<Role>> rows = new TreeMap<>();
    try (Stream<Path> files = Files.walk(TABLE).filter(Files::isRegularFile)) {
      for (Path file : files.toList()) {
        Files.readAllLines(file).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.strip().split("\\s+"))
            .forEach(
                words -> {
                  assertThat(words[0]).startsWith(module(file));
                  rows.put(
                      words[0],
                      Arrays.stream(words).skip(1).map(Role::valueOf).collect(Collectors.toSet()));
                });
      }
      return rows;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String module(Path file) {
    return file.getParent().getFileName() + ".";
  }

  private static String asText(Map<String, Set<Role>> rows) {
    return rows.entrySet().stream()
        .map(row -> row.getKey() + " " + new TreeSet<>(row.getValue()))
        .collect(Collectors.joining("\n"));
  }
}
