package it.segrate.citytimes.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** HR looks at what registry files would change. Nothing here is applied. */
@UiTest
class ImportUiIT {

  private static final String PEOPLE = "/people/people.xhtml";
  private static final String[] ALL_UNCHANGED = {"Uguali 220"};
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** A line of {@code personale-errori.csv} and what is wrong with it. */
  private record Bad(int line, String field, String value, String reason) {}

  private static final List<Bad> BAD_LINES =
      List.of(
          new Bad(4, "Codice fiscale", "PRVDRA80A01", "16 caratteri"),
          new Bad(5, "Codice fiscale", "MDLNSI80A41Z999A", "L’ultimo carattere non torna"),
          new Bad(6, "Nome", "=cmd|'/c calc'!A0", "Comincia come una formula"),
          new Bad(11, "Ufficio", "XYZ", "Questo ufficio non c’è"),
          new Bad(12, "Responsabile", "sì", "Il responsabile è già Ursula Riflessi"),
          new Bad(18, "Assunzione", "31/02/2015", "Non è una data del calendario"),
          new Bad(23, "E-mail", "doppia@citytimes.example", "anche alla riga 24"),
          new Bad(24, "E-mail", "Doppia@citytimes.example", "anche alla riga 23"),
          new Bad(27, "Responsabile", "sì", "un altro responsabile alla riga 28"));

  private static final List<Bad> BAD_LINES_OF_THE_NEXT_PAGE =
      List.of(
          new Bad(28, "Responsabile", "sì", "un altro responsabile alla riga 27"),
          new Bad(29, "Tutta la riga", "1260;", "un’altra codifica"));

  @ParameterizedTest
  @EnumSource(Screen.class)
  void officesAndStaffOfTheDemoAreAsTheRegistryKnowsThem(Screen screen, Browsers browsers) {
    Visit hr = browsers.visit(screen, Locale.ITALIAN).login("hr");
    ImportDesk desk = ImportDesk.of(hr);

    desk.preview(ImportDesk.OFFICES, RegistryFile.sample("uffici.csv"));
    assertThat(hr.page().locator(".ct-say.ok")).containsText("Niente da cambiare");
    assertThat(desk.outcomes()).hasText(new String[] {"Uguali 22"});

    desk.preview(ImportDesk.PEOPLE, RegistryFile.sample("personale.csv"));
    assertThat(hr.page().locator(".ct-say.ok")).containsText("Niente da cambiare");
    assertThat(desk.outcomes()).hasText(ALL_UNCHANGED);

    hr.open(ImportDesk.IMPORTS).picture("imports-" + screen.width());
    assertThat(desk.lines().first()).containsText("Niente da applicare");
  }

  @Test
  void fileIsReadHoweverItWasSaved(Browsers browsers) {
    ImportDesk desk = ImportDesk.of(browsers.desktop().login("hr"));

    for (char separator : new char[] {',', ';'}) {
      desk.preview(ImportDesk.PEOPLE, RegistryFile.staffSavedAs(UTF_8, separator, true));
      assertThat(desk.outcomes()).hasText(ALL_UNCHANGED);
      desk.preview(ImportDesk.PEOPLE, RegistryFile.staffSavedAs(UTF_8, separator, false));
      assertThat(desk.outcomes()).hasText(ALL_UNCHANGED);
      desk.preview(ImportDesk.PEOPLE, RegistryFile.staffSavedAs(WINDOWS, separator, false));
      assertThat(desk.outcomes()).hasText(ALL_UNCHANGED);
    }
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void previewTellsFieldByFieldAndChangesNothing(Screen screen, Browsers browsers) {
    Visit hr = browsers.visit(screen, Locale.ITALIAN).login("hr");
    ImportDesk desk = ImportDesk.of(hr);

    desk.preview(ImportDesk.PEOPLE, RegistryFile.sample("personale-windows-1252.csv"));

    assertThat(hr.page().locator("main")).containsText("6 modifiche pronte");
    assertThat(hr.page().locator("main")).containsText("Non è cambiato ancora niente.");
    assertThat(hr.page().locator("main")).containsText("Colonne che non usiamo: Note.");
    assertThat(desk.outcomes())
        .hasText(new String[] {"Nuove 2", "Modificate 3", "In uscita 1", "Uguali 216"});
    assertThat(desk.lines().first()).containsText("Niccolò Provette");
    hr.picture("import-new-" + screen.width());
    desk.show("Modificate");
    assertThat(desk.line(11)).containsText("Dario Provetti");
    assertThat(desk.line(11).locator("del")).hasText("da TRI");
    assertThat(desk.line(11).locator("ins")).hasText("a ECO");
    hr.picture("import-changed-" + screen.width());
    desk.show("In uscita");
    assertThat(desk.lines()).hasCount(1);

    String preview = hr.page().url();
    hr.open(PEOPLE + "?q=Provette");
    assertThat(hr.page().locator(".ct-empty")).isVisible();
    hr.page().navigate(preview);
    hr.page().locator("[id='act:discard']").click();
    hr.page().locator(".ui-confirmdialog-yes:visible").click();
    assertThat(hr.page().locator("main")).containsText("Questo file è stato scartato.");
    hr.check();
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void eachBadLineIsInTheQuarantineWithFieldAndReason(Screen screen, Browsers browsers) {
    Visit hr = browsers.visit(screen, Locale.ITALIAN).login("hr");
    ImportDesk desk = ImportDesk.of(hr);

    desk.preview(ImportDesk.PEOPLE, RegistryFile.sample("personale-errori.csv"));

    assertThat(hr.page().locator(".ct-say.warn")).containsText("27 righe in quarantena.");
    assertThat(hr.page().locator("main")).containsText("Non c’è niente da applicare");
    hr.picture("import-quarantine-" + screen.width());
    BAD_LINES.forEach(bad -> assertHeldBack(desk, bad));
    hr.page().locator(".ct-pager a").last().click();
    hr.page().waitForURL("**page=2");
    hr.check();
    BAD_LINES_OF_THE_NEXT_PAGE.forEach(bad -> assertHeldBack(desk, bad));
    assertThat(desk.lines()).hasCount(2);
  }

  private static void assertHeldBack(ImportDesk desk, Bad bad) {
    Locator problems = desk.line(bad.line()).locator(".ct-problems");
    assertThat(problems.locator("strong")).hasText(bad.field());
    assertThat(problems.locator("code")).containsText(bad.value());
    assertThat(problems.locator(".sub")).containsText(bad.reason());
  }

  @Test
  void downloadedQuarantineRunsNothingInASpreadsheet(Browsers browsers) {
    Visit hr = browsers.desktop().login("hr");
    ImportDesk.of(hr).preview(ImportDesk.PEOPLE, RegistryFile.sample("personale-errori.csv"));
    String link =
        hr.page().getByText("Scarica la quarantena da correggere (CSV)").getAttribute("href");

    String file =
        hr.context().request().get(hr.page().url().replaceAll("/citytimes/.*", link)).text();

    assertThat(file.lines()).hasSize(28);
    assertThat(file).contains(";'=cmd|'/c calc'!A0;", ";'@SUM(1+1);");
    assertThat(file).doesNotContain(";=cmd", ";@SUM");
  }

  @Test
  void fileThatIsNoRegistryIsRefusedInASentence(Browsers browsers) {
    Visit hr = browsers.desktop().login("hr");

    assertRefused(hr, new RegistryFile("foto.png", picture()), "Questo non è un file CSV.");
    assertRefused(hr, RegistryFile.text("vuoto.csv", ""), "Il file è vuoto");
    assertRefused(
        hr,
        RegistryFile.ofPeople("solo-intestazioni.csv", List.of()),
        "Sotto le intestazioni non c’è nessuna riga");
    assertRefused(
        hr,
        RegistryFile.text(
            "mancano.csv",
            "matricola,codice fiscale,nome,cognome,e-mail,ufficio,responsabile,area\n1,2,3,4"),
        "mancano queste colonne: ore settimanali (weekly hours), assunzione (hired on)");
    assertRefused(
        hr, RegistryFile.text("altro.csv", "a;b;c\n1;2;3"), "nessuna intestazione conosciuta");
    assertRefused(hr, RegistryFile.sample("uffici.csv"), "Questo è un file di uffici.");
    assertRefused(
        hr, new RegistryFile("grande.csv", megabytes(20)), "al massimo 5 MB e 20.000 righe");
    hr.picture("import-refused");
  }

  private static void assertRefused(Visit hr, RegistryFile file, String sentence) {
    Locator fault = ImportDesk.of(hr).refused(ImportDesk.PEOPLE, file);

    assertThat(fault).containsText(sentence);
    Locator field = hr.page().locator("input[type=file]");
    assertThat(field).hasAttribute("aria-invalid", "true");
    assertThat(field).isFocused();
  }

  private static byte[] picture() {
    return new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H'};
  }

  private static byte[] megabytes(int count) {
    return "a".repeat(count * 1024 * 1024).getBytes(UTF_8);
  }

  @Test
  void fileThatNoPageTakesLeadsBackToTheForm(Browsers browsers) {
    Visit hr = browsers.phone().login("hr").open(ImportDesk.IMPORTS);

    hr.page()
        .locator("input[type=file]")
        .setInputFiles(new RegistryFile("enorme.csv", megabytes(25)).payload());
    hr.page().getByText("Carica e guarda che cosa cambia").click();

    assertThat(hr.page().locator("h1")).hasText("Il file è troppo grande");
    hr.check().page().locator("main .btn-primary").click();
    hr.page().waitForURL("**" + ImportDesk.IMPORTS);
  }

  @Test
  void fileIsImportedWithTheKeyboardAlone(Browsers browsers) {
    Visit hr = browsers.desktop().login("hr").open(ImportDesk.IMPORTS);
    Page page = hr.page();
    Keys keys = new Keys(page);
    RegistryFile file = RegistryFile.sample("personale-windows-1252.csv");
    page.onFileChooser(chooser -> chooser.setFiles(file.payload()));

    keys.to(page.locator("input[type=radio]:checked"));
    page.keyboard().press("ArrowUp");
    assertThat(page.getByLabel(ImportDesk.OFFICES, exactly())).isChecked();
    page.keyboard().press("ArrowDown");
    keys.to(page.locator("input[type=file]"));
    page.keyboard().press("Enter");
    assertThat(page.locator("input[type=file]")).hasValue(Pattern.compile(".*" + file.name()));
    keys.to(page.locator("[id='upload:send']"));
    page.keyboard().press("Enter");
    page.waitForURL("**/people/import.xhtml?id=*");
    keys.to(page.locator(".ct-chips a", hasText("Modificate")));
    page.keyboard().press("Enter");
    page.waitForURL("**show=CHANGED");
    keys.to(page.locator("[id='act:withAccounts']"));
    page.keyboard().press("Space");
    assertThat(page.locator("[id='act:withAccounts']")).not().isChecked();
    keys.to(page.locator("[id='act:apply']"));
    keys.to(page.locator("[id='act:discard']"));
    page.keyboard().press("Enter");
    assertThat(page.locator(".ui-confirm-dialog")).isVisible();
    hr.check();
    page.keyboard().press("Escape");
    assertThat(page.locator(".ui-confirm-dialog")).isHidden();
    assertThat(page.locator("[id='act:discard']")).isFocused();
    page.keyboard().press("Enter");
    keys.enter(page.locator(".ui-confirmdialog-yes:visible"));
    assertThat(page.locator("main")).containsText("Questo file è stato scartato.");
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static Page.LocatorOptions hasText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
