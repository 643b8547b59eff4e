package it.segrate.citytimes;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasModifiers;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Payara asks of an enterprise bean and says only when the portal runs. */
class EnterpriseBeansTest {

  private final List<JavaClass> beans =
      Modules.CLASSES.stream()
          .filter(
              type ->
                  type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class))
          .toList();

  @Test
  void aBeanHasAPublicConstructorWithoutParameters() {
    assertThat(beans)
        .allSatisfy(
            bean ->
                assertThat(bean.tryGetConstructor().filter(EnterpriseBeansTest::isPublic))
                    .as(bean.getSimpleName())
                    .isPresent());
  }

  @Test
  void aMethodThatOthersCallIsPublic() {
    List<String> calls =
        beans.stream()
            .flatMap(bean -> bean.getMethodCallsToSelf().stream())
            .filter(call -> !call.getOriginOwner().equals(call.getTargetOwner()))
            .filter(call -> !call.getOriginOwner().isAssignableTo(call.getTargetOwner().getName()))
            .filter(call -> !isNestedIn(call.getOriginOwner(), call.getTargetOwner()))
            .filter(EnterpriseBeansTest::meetsNoBusinessMethod)
            .map(JavaMethodCall::getDescription)
            .toList();

    assertThat(calls).isEmpty();
  }

  @Test
  void aPublicMethodCanBeWrapped() {
    assertThat(beans)
        .flatMap(JavaClass::getMethods)
        .filteredOn(EnterpriseBeansTest::isPublic)
        .allSatisfy(
            method ->
                assertThat(method.getModifiers())
                    .as(method.getFullName())
                    .doesNotContain(JavaModifier.FINAL));
  }

  private static boolean meetsNoBusinessMethod(JavaMethodCall call) {
    return call.getTarget()
        .resolveMember()
        .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
        .filter(method -> !isPublic(method))
        .isPresent();
  }

  private static boolean isNestedIn(JavaClass inner, JavaClass outer) {
    return inner.getName().startsWith(outer.getName() + '$');
  }

  private static boolean isPublic(HasModifiers member) {
    return member.getModifiers().contains(JavaModifier.PUBLIC);
  }
}
