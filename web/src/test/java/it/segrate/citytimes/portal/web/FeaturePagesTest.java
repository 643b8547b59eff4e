package it.segrate.citytimes.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import it.segrate.citytimes.Module;
import it.segrate.citytimes.Module.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A feature can be taken away: no page of the shell, or of another feature, knows it. */
class FeaturePagesTest {

  private static final List<String> FEATURES =
      new ClassFileImporter()
              .importPackages("it.segrate.citytimes")
              .getPackage("it.segrate.citytimes")
              .getSubpackages()
              .stream()
              .filter(FeaturePagesTest::isFeature)
              .map(JavaPackage::getRelativeName)
              .toList();

  static Stream<Path> pages() {
    return Pages.all().stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pageNamesNoFeatureButItsOwn(Path page) {
    String text = Pages.text(page).toLowerCase(Locale.ROOT);

    assertThat(FEATURES)
        .filteredOn(feature -> !page.toString().contains("/" + feature + "/"))
        .noneMatch(text::contains);
  }

  private static boolean isFeature(JavaPackage candidate) {
    return candidate
        .tryGetAnnotationOfType(Module.class)
        .filter(module -> module.kind() == Kind.FEATURE)
        .isPresent();
  }
}
