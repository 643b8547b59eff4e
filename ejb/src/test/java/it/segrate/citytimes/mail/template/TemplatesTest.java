package it.segrate.citytimes.mail.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mail, in every language, with every sample. */
class TemplatesTest {

  private static final String PORTAL = "https://intranet.comune.example/citytimes";
  private static final String RECIPIENT = "Ugo <i>Segnaposti</i>";

  private final Templates templates = new Templates(PORTAL, null);

  static Stream<Arguments> everyMail() {
    return Samples.mails().stream()
        .flatMap(
            mail ->
                Samples.of(mail).keySet().stream()
                    .flatMap(
                        sample ->
                            Templates.LANGUAGES.stream()
                                .map(language -> Arguments.of(mail, language, sample))));
  }

  @Test
  void everyMailHasSamplesAndEverySampleAMailInBothLanguages() {
    assertThat(Samples.mails()).isNotEmpty().isEqualTo(Samples.worded());
    assertThat(Samples.mails()).allSatisfy(mail -> assertThat(templates.missing(mail)).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("everyMail")
  void mailIsWhole(String mail, Locale language, String sample) {
    Map<String, Object> model = Samples.of(mail).get(sample);

    RenderedMail rendered = templates.render(mail, language, RECIPIENT, model);

    String link = PORTAL + model.get("link");
    assertThat(rendered.subject()).isNotBlank().hasSizeLessThan(120).doesNotContain("\n");
    assertThat(rendered.text())
        .contains(RECIPIENT + ",")
        .contains("\n" + link + "\n")
        .contains("Segrate City Times")
        .doesNotContainPattern("\\bnull\\b")
        .doesNotContain("\n\n\n", " \n");
    Document html = Jsoup.parse(rendered.html());
    assertThat(html.selectFirst("html").attr("lang")).isEqualTo(language.getLanguage());
    assertThat(html.title()).isEqualTo(rendered.subject());
    assertThat(html.text()).contains(RECIPIENT).doesNotContainPattern("\\bnull\\b");
    assertThat(html.select("a[href]").eachAttr("href")).isNotEmpty().containsOnly(link);
    assertThat(html.select("h1").eachText()).hasSize(1).doesNotContain("");
  }

  @ParameterizedTest
  @MethodSource("everyMail")
  void mailSaysAtItsFootWhyItCame(String mail, Locale language, String sample) {
    RenderedMail rendered =
        templates.render(mail, language, RECIPIENT, Samples.of(mail).get(sample));

    String why =
        language.equals(Locale.ITALIAN)
            ? "Ricevi questo messaggio perché "
            : "You receive this message because ";
    String foot = rendered.text().substring(rendered.text().lastIndexOf("\n----\n") + 6);
    assertThat(foot).startsWith(why);
    assertThat(Jsoup.parse(rendered.html()).select(".foot p").first().text())
        .startsWith(why)
        .isEqualTo(foot.lines().findFirst().orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("everyMail")
  void htmlCarriesItsStyleInEachElementAndLoadsNothing(
      String mail, Locale language, String sample) {
    Map<String, Object> model = Samples.of(mail).get(sample);

    Document html = Jsoup.parse(templates.render(mail, language, RECIPIENT, model).html());

    assertThat(html.select("h1, p, blockquote, th, td:not([class=edge]), .press a"))
        .allSatisfy(element -> assertThat(element.attr("style")).isNotEmpty());
    assertThat(html.select("style[data-inline], script, img, link, iframe, form, [src], [onclick]"))
        .isEmpty();
    assertThat(html.outerHtml()).doesNotContain("url(", "@import");
  }

  @ParameterizedTest
  @MethodSource("everyMail")
  void valueThatIsMissingFails(String mail, Locale language, String sample) {
    Map<String, Object> model = Samples.of(mail).get(sample);

    assertThat(model.keySet())
        .allSatisfy(
            name -> {
              Map<String, Object> without = new LinkedHashMap<>(model);
              without.remove(name);
              assertThatThrownBy(() -> templates.render(mail, language, RECIPIENT, without))
                  .as("without %s", name)
                  .isInstanceOf(TemplateException.class)
                  .hasMessageContaining(mail)
                  .hasMessageContaining(name);
            });
  }

  @Test
  void wordsOfAPersonAreNeverATemplateAndNeverMarkup() {
    Map<String, Object> model = SampleMail.rejected();
    model.put("reason", "{{ link }} {% include \"layout.txt\" %} <b>no</b> & \"so\"");

    RenderedMail mail = templates.render(SampleMail.REJECTED, Locale.ITALIAN, "M", model);

    assertThat(mail.text()).contains("{{ link }} {% include \"layout.txt\" %} <b>no</b> & \"so\"");
    assertThat(mail.html())
        .contains("{{ link }} {% include \"layout.txt\" %} &lt;b&gt;no&lt;/b&gt; &amp; \"so\"");
  }

  @Test
  void subjectStaysOnOneLineWhateverItsValuesHold() {
    Map<String, Object> model = SampleMail.withdrawn();
    model.put("person", "Marta\r\nBcc: all@comune.example\u2028Esempi\u0000");

    RenderedMail mail = templates.render(SampleMail.WITHDRAWN, Locale.ENGLISH, "U", model);

    assertThat(mail.subject())
        .startsWith("Withdrawn: Marta Bcc: all@comune.example Esempi")
        .doesNotContainPattern("[\\p{Cntrl}\u2028]");
  }

  @Test
  void everybodyElseIsWrittenToInItalian() {
    assertThat(Templates.language(Locale.FRENCH)).isEqualTo(Locale.ITALIAN);
    assertThat(Templates.language(null)).isEqualTo(Locale.ITALIAN);
    assertThat(Templates.language(Locale.UK)).isEqualTo(Locale.ENGLISH);
    assertThat(Templates.language(Locale.ITALY)).isEqualTo(Locale.ITALIAN);
  }

  @Test
  void noTemplateTurnsEscapingOff() {
    assertThat(Samples.files().filter(file -> file.endsWith(".html")))
        .allSatisfy(
            file ->
                assertThat(Samples.read(file))
                    .as(file)
                    .doesNotContainPattern("\\|\\s*raw|autoescape"));
  }
}
