package it.segrate.citytimes.mail.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files on the server take the place of the portal's own. */
class TemplateFolderTest {

  private static final String MAIL = SampleMail.WITHDRAWN;

  @TempDir Path folder;

  private RenderedMail render(Templates templates) {
    return templates.render(MAIL, Locale.ITALIAN, "Ugo Segnaposti", SampleMail.withdrawn());
  }

  private void put(String file, String wording, long modified) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, wording);
    Files.setLastModifiedTime(path, FileTime.fromMillis(modified));
  }

  @Test
  void fileOnTheServerReplacesOneFileAndLeavesTheOthers() throws IOException {
    put(
        "layout.it.txt",
        "{% extends \"layout.txt\" %}{% block sender %}L’ufficio{% endblock %}",
        1);

    RenderedMail mail = render(new Templates("http://x", folder));

    assertThat(mail.text()).endsWith("L’ufficio\n").doesNotContain("Buongiorno");
    assertThat(mail.html()).contains("Buongiorno Ugo Segnaposti");
  }

  @Test
  void editedFileCountsFromTheNextMailOn() throws IOException {
    Templates templates = new Templates("http://x", folder);
    String file = MAIL + ".it.txt";
    assertThat(render(templates).subject()).startsWith("Ritirata:");

    put(file, "{% block subject %}Prima{% endblock %}", 1_000);
    assertThat(render(templates).subject()).isEqualTo("Prima");

    put(file, "{% block subject %}Dopo{% endblock %}", 2_000);
    assertThat(render(templates).subject()).isEqualTo("Dopo");

    Files.delete(folder.resolve(file));
    assertThat(render(templates).subject()).startsWith("Ritirata:");
  }

  @Test
  void brokenFileSaysWhichAndWhere() throws IOException {
    put(MAIL + ".it.html", "{% block what %}\n{{ persona }}{% endblock %}", 1);

    assertThatThrownBy(() -> render(new Templates("http://x", folder)))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining(MAIL)
        .hasMessageContaining("persona");
  }

  @Test
  void mailWithoutASubjectIsNotSent() throws IOException {
    put(MAIL + ".it.txt", "Ciao", Instant.EPOCH.toEpochMilli());

    assertThatThrownBy(() -> render(new Templates("http://x", folder)))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("has no subject");
  }

  @Test
  void templateSeesValuesAndCallsNoMethods() throws IOException {
    put(MAIL + ".it.txt", "{% block subject %}{{ person.getClass() }}{% endblock %}", 1);

    assertThatThrownBy(() -> render(new Templates("http://x", folder)))
        .isInstanceOf(TemplateException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../secret", "/etc/passwd", "sample/../layout", "Sample/x-to-y", "x-to-y", ""})
  void namesThatAreNoMailAreMissing(String name) {
    assertThat(new Templates("http://x", folder).missing(name)).containsExactly(name);
  }

  @Test
  void everyMissingFileOfAMailIsNamed() throws IOException {
    put("sample/new-to-employee.it.txt", "x", 1);

    assertThat(new Templates("http://x", folder).missing("sample/new-to-employee"))
        .containsExactly(
            "sample/new-to-employee.it.html",
            "sample/new-to-employee.en.txt",
            "sample/new-to-employee.en.html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://elsewhere.example/", "//elsewhere.example", "javascript:x", ""})
  void linksLeadIntoThePortalOnly(String link) throws IOException {
    put(MAIL + ".it.txt", "{% block subject %}{{ link | url }}{% endblock %}", 1);
    Templates templates = new Templates("http://x", folder);

    assertThatThrownBy(() -> templates.render(MAIL, Locale.ITALIAN, "U", Map.of("link", link)))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("Not a path of the portal");
  }
}
