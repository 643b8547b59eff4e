package it.segrate.citytimes.mail.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.mail.template.OwnFile.Fate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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

  private static String text(String subject) {
    return "{% extends \"layout.it.txt\" %}{% block subject %}"
        + subject
        + "{% endblock %}{% block what %}Testo{% endblock %}{% block button %}Apri{% endblock %}"
        + "{% block why %}Ricevi questo messaggio perché sì.{% endblock %}";
  }

  @Test
  void editedFileCountsFromTheNextMailOn() throws IOException {
    Templates templates = new Templates("http://x", folder);
    String file = MAIL + ".it.txt";
    assertThat(render(templates).subject()).startsWith("Ritirata:");

    put(file, text("Prima"), 1_000);
    assertThat(render(templates).subject()).isEqualTo("Prima");

    put(file, text("Dopo"), 2_000);
    assertThat(render(templates).subject()).isEqualTo("Dopo");

    Files.delete(folder.resolve(file));
    assertThat(render(templates).subject()).startsWith("Ritirata:");
  }

  /** What somebody may get wrong, and what the page and the log say of it. */
  static Stream<Arguments> brokenFiles() {
    return Stream.of(
        Arguments.of(".it.html", "{% block what %}\n{{ persona }}{% endblock %}", "persona"),
        Arguments.of(".it.txt", text("{{ persona }}"), "persona"),
        Arguments.of(".it.txt", text("{% if person %}Mai chiuso"), "endblock"),
        Arguments.of(".it.txt", "Ciao", "has no subject"),
        Arguments.of(".it.txt", text("{{ person.getClass() }}"), "getClass"),
        Arguments.of(".it.txt", text("{{ 'https://elsewhere.example' | url }}"), "Not a path"),
        Arguments.of(".it.txt", text("{{ from | time }}"), "Not a time"),
        Arguments.of(
            ".it.txt", text("{% if until is null %}{{ senzaFine }}{% endif %}Ok"), "senzaFine"),
        Arguments.of(
            ".it.txt",
            text("Ok").replace("Ricevi questo messaggio perché sì.", " "),
            "does not say why"),
        Arguments.of(
            ".it.html",
            "<p>Ciao</p>{% block subject %}Ok{% endblock %}{# {% block why %} #}",
            "why"));
  }

  @ParameterizedTest
  @MethodSource("brokenFiles")
  void brokenFileIsNeverUsedAndSaysWhy(String ending, String wording, String fault)
      throws IOException {
    put(MAIL + ending, wording, 1);
    Templates templates = new Templates("http://x", folder);

    RenderedMail mail = render(templates);

    assertThat(mail).isEqualTo(render(new Templates("http://x", null)));
    assertThat(templates.folderFiles())
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.name()).isEqualTo(MAIL + ending);
              assertThat(file.fate()).isEqualTo(Fate.REFUSED);
              assertThat(file.fault()).contains(fault);
            });
  }

  @Test
  void brokenFileThatIsMendedIsUsedFromTheNextMailOn() throws IOException {
    Templates templates = new Templates("http://x", folder);
    put(MAIL + ".it.txt", text("{{ persona }}"), 1_000);
    assertThat(render(templates).subject()).startsWith("Ritirata:");

    put(MAIL + ".it.txt", text("{{ person }} ritira"), 2_000);

    assertThat(render(templates).subject()).isEqualTo("Marta Esempi ritira");
    assertThat(templates.folderFiles()).extracting(OwnFile::fate).containsExactly(Fate.REPLACES);
  }

  @Test
  void layoutIsTriedWithEveryMailThatUsesIt() throws IOException {
    put(
        "layout.it.txt",
        "{% extends \"layout.txt\" %}{% block greeting %}{{ band }}{% endblock %}",
        1);
    Templates templates =
        new Templates("http://x", folder, () -> List.of(MAIL, "approval/step-overdue-to-approver"));

    assertThat(render(templates).text()).startsWith("Buongiorno Ugo Segnaposti");
    assertThat(templates.folderFiles().getFirst().fault())
        .contains("approval/step-overdue-to-approver")
        .contains("band");
  }

  @Test
  void layoutThatHidesWhyAMailComesIsNotUsed() throws IOException {
    put("layout.txt", "{% block greeting %}{% endblock %}{% block what %}{% endblock %}", 1);
    Templates templates = new Templates("http://x", folder, () -> List.of(MAIL));

    assertThat(render(templates).text()).contains("Ricevi questo messaggio perché");
    assertThat(templates.folderFiles().getFirst().fault()).contains("does not say why");
  }

  @Test
  void fileMayBuildOnAnotherThatTheFolderAdds() throws IOException {
    put("saluto-comune.txt", "Il Comune di Segrate", 1);
    put(MAIL + ".it.txt", text("{% include \"saluto-comune.txt\" %}"), 1);
    Templates templates = new Templates("http://x", folder);

    assertThat(render(templates).subject()).isEqualTo("Il Comune di Segrate");
    assertThat(templates.folderFiles())
        .extracting(OwnFile::fate)
        .containsExactly(Fate.ADDS, Fate.REPLACES);

    Files.delete(folder.resolve("saluto-comune.txt"));

    assertThat(templates.folderFiles()).extracting(OwnFile::fate).containsExactly(Fate.REFUSED);
    assertThat(render(templates).subject()).startsWith("Ritirata:");
  }

  @Test
  void fileThatFailsOnlyWithWhatNoSampleHasGivesWayToThePortalsOwn() throws IOException {
    put(
        MAIL + ".it.txt",
        text("{% if person equals \"Altra\" %}{{ sconosciuto }}{% endif %}Nostro"),
        1);
    Templates templates = new Templates("http://x", folder);
    assertThat(render(templates).subject()).isEqualTo("Nostro");
    Map<String, Object> model = SampleMail.withdrawn();
    model.put("person", "Altra");

    RenderedMail mail = templates.render(MAIL, Locale.ITALIAN, "U", model);

    assertThat(mail.subject()).startsWith("Ritirata: Altra");
  }

  @Test
  void whatCannotBeATemplateIsSaid() throws IOException {
    put("README.md", "x", 1);
    put("timeband/.bozza.txt", "x", 1);

    assertThat(new Templates("http://x", folder).folderFiles())
        .extracting(OwnFile::fate)
        .containsExactly(Fate.IGNORED, Fate.IGNORED);
    assertThat(new Templates("http://x", folder.resolve("nowhere")).folderFiles()).isEmpty();
    assertThat(new Templates("http://x", null).folderFiles()).isEmpty();
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
  void linksLeadIntoThePortalOnly(String link) {
    Map<String, Object> model = SampleMail.withdrawn();
    model.put("link", link);

    assertThatThrownBy(
            () -> new Templates("http://x", null).render(MAIL, Locale.ITALIAN, "U", model))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("Not a path of the portal");
  }
}
