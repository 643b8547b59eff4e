package it.segrate.citytimes.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.mail.TemplateDesk.Row;
import it.segrate.citytimes.mail.template.OwnFile;
import it.segrate.citytimes.mail.template.OwnFile.Fate;
import it.segrate.citytimes.mail.template.SampleMail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The wordings of mails as an administrator sees them. */
class TemplateDeskTest {

  private static final String WITHDRAWN = SampleMail.WITHDRAWN;
  private static final String OVERDUE = "approval/step-overdue-to-approver";
  private static final String OURS =
      "{% extends \"layout.it.txt\" %}{% block subject %}Nostro: {{ person }}{% endblock %}"
          + "{% block why %}Ricevi questo messaggio perché sì.{% endblock %}";

  @TempDir Path folder;

  private TemplateDesk desk() {
    return new TemplateDesk(
        new TemplateCatalogue(
            "https://intranet.comune.example/citytimes",
            Optional.of(folder),
            () -> List.of(OVERDUE, WITHDRAWN)));
  }

  private void put(String file, String wording) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    Files.writeString(folder.resolve(file), wording);
  }

  @Test
  void everyMailIsListedWithTheSubjectOfItsFirstSample() {
    assertThat(desk().mails(Locale.ITALIAN))
        .extracting(Row::module, Row::name, Row::subject)
        .containsExactly(
            tuple(
                "approval",
                OVERDUE,
                "In ritardo: la richiesta di Marta Esempi aspetta la tua decisione"),
            tuple(
                "sample",
                WITHDRAWN,
                "Ritirata: Marta Esempi, fascia «Rientri lunedì e mercoledì»"));
    assertThat(desk().mails(Locale.ENGLISH).getFirst().subject()).startsWith("Overdue:");
  }

  @Test
  void mailWithAFileOfTheFolderSaysSo() throws IOException {
    put(WITHDRAWN + ".it.txt", OURS);
    put(OVERDUE + ".it.txt", "{{ oops }}");

    List<Row> mails = desk().mails(Locale.ITALIAN);

    assertThat(mails.getFirst().isReplaced()).isFalse();
    assertThat(mails.getFirst().isRefused()).isTrue();
    assertThat(mails.getFirst().subject()).startsWith("In ritardo:");
    assertThat(mails.getLast().isReplaced()).isTrue();
    assertThat(mails.getLast().isRefused()).isFalse();
    assertThat(mails.getLast().subject()).isEqualTo("Nostro: Marta Esempi");
    assertThat(desk().files())
        .extracting(OwnFile::fate)
        .containsExactly(Fate.REFUSED, Fate.REPLACES);
  }

  @Test
  void previewShowsWhatIsSentAndWhatThePortalHas() throws IOException {
    put(WITHDRAWN + ".it.txt", OURS);

    assertThat(desk().preview(WITHDRAWN, Locale.ITALIAN, null, false).subject())
        .isEqualTo("Nostro: Marta Esempi");
    assertThat(desk().preview(WITHDRAWN, Locale.ITALIAN, null, true).subject())
        .startsWith("Ritirata:");
  }

  @Test
  void sampleIsChosenByItsName() {
    assertThat(desk().sampleNames(WITHDRAWN))
        .containsExactly("to the end of June", "without an end");
    assertThat(desk().preview(WITHDRAWN, Locale.ITALIAN, "without an end", false).text())
        .contains("senza fine");
    assertThat(desk().preview(WITHDRAWN, Locale.ITALIAN, "no such sample", false).text())
        .contains("30 giugno 2027");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "../../etc/passwd", "layout", "timeband/order", "sample/nothing-to-nobody"})
  void whatIsNoMailOfThePortalIsNotFound(String name) {
    assertThatThrownBy(() -> desk().preview(name, Locale.ITALIAN, "", false))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.key()).isEqualTo("mail.refusal.template"));
    assertThatThrownBy(() -> desk().sampleNames(name)).isInstanceOf(Refusal.class);
  }
}
