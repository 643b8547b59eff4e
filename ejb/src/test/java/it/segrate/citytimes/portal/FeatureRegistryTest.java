package it.segrate.citytimes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureRegistryTest {

  private final FeatureRegistry registry =
      new FeatureRegistry(List.of(feature("lending"), feature("lendings")), "lendings"::equals);

  @Test
  void featureThatIsSwitchedOffIsThereAndNotOffered() {
    assertThat(registry.all()).extracting(Feature::id).containsExactly("lending", "lendings");
    assertThat(registry.features()).extracting(Feature::id).containsExactly("lendings");
  }

  @Test
  void pagesAndResourcesOfAFeatureThatIsSwitchedOffAreGone() {
    assertThat(registry.isSwitchedOff("/lending/books.xhtml")).isTrue();
    assertThat(registry.isSwitchedOff("/api/lending/books")).isTrue();
  }

  @Test
  void everythingElseStays() {
    assertThat(List.of("/lendings/books.xhtml", "/api/lendings/x", "/home.xhtml", "/", "/lending"))
        .noneMatch(registry::isSwitchedOff);
  }

  private static Feature feature(String id) {
    return () -> id;
  }
}
