package it.segrate.citytimes.frontoffice.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever connects a kiosk, a board or another system finds each address described. */
class DescribedResourcesTest {

  /** Asked without any proof: what is behind an unguessable link, and what is for everybody. */
  private static final Set<String> OPEN =
      Set.of(
          "BookingResource.calendar",
          "BookingResource.code",
          "DeviceResource.pair",
          "HallResource.book",
          "HallResource.events",
          "OpinionResource.give {secret}",
          "QueueMonitorResource.queues",
          "TicketResource.back",
          "TicketResource.code",
          "TicketResource.coming",
          "TicketResource.giveUp",
          "TicketResource.later",
          "TicketResource.look");

  static Stream<Method> operations() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("it.segrate.citytimes.frontoffice")
            .stream()
            .filter(type -> type.isAnnotatedWith(Path.class))
            .flatMap(type -> Arrays.stream(type.reflect().getMethods()))
            .filter(DescribedResourcesTest::isOperation);
  }

  private static boolean isOperation(Method method) {
    return Arrays.stream(method.getAnnotations())
        .anyMatch(one -> one.annotationType().isAnnotationPresent(HttpMethod.class));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void operationSaysWhatItDoesAndWhatItAnswers(Method method) {
    Operation operation = method.getAnnotation(Operation.class);

    assertThat(operation).isNotNull();
    assertThat(operation.summary()).isNotBlank();
    assertThat(operation.description()).isNotBlank();
    assertThat(method.getDeclaringClass().getAnnotation(Tag.class).name()).isEqualTo("frontoffice");
    assertThat(method.getAnnotationsByType(APIResponse.class))
        .anyMatch(answer -> answer.responseCode().startsWith("2"))
        .allMatch(answer -> !answer.description().isBlank());
  }

  @ParameterizedTest
  @MethodSource("operations")
  void operationNamesTheProofItNeeds(Method method) {
    assertThat(needsProof(method) || needsProof(method.getDeclaringClass()))
        .isNotEqualTo(OPEN.contains(name(method)));
  }

  @Test
  void openOperationsAreThere() {
    assertThat(operations().map(DescribedResourcesTest::name)).containsAll(OPEN);
  }

  private static boolean needsProof(AnnotatedElement element) {
    return element.getAnnotationsByType(SecurityRequirement.class).length > 0;
  }

  private static String name(Method method) {
    String name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
    boolean overloaded =
        operations(method.getDeclaringClass())
                .filter(other -> other.getName().equals(method.getName()))
                .count()
            > 1;
    Path path = method.getAnnotation(Path.class);
    return overloaded && path != null ? name + " " + path.value() : name;
  }

  private static Stream<Method> operations(Class<?> type) {
    return Arrays.stream(type.getMethods()).filter(DescribedResourcesTest::isOperation);
  }
}
