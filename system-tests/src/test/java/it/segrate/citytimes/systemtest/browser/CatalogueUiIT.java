package it.segrate.citytimes.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** HR writes a band, the law has its say, and people can ask for it. */
@UiTest
class CatalogueUiIT {

  private static final String CATALOGUE = "/timeband/catalogue.xhtml";
  private static final String EDITOR = "/timeband/catalogue-band.xhtml";
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Rome"));

  private static final String[] WEEKS = {"Settimana 1 di 2", "Settimana 2 di 2"};

  private final String mark = UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
  private final String name = "Lunedì sera " + mark;

  @ParameterizedTest
  @EnumSource(Screen.class)
  void weekThatTheLawRefusesIsMendedPublishedAndAskedFor(Screen screen, Browsers browsers) {
    Visit hr = browsers.visit(screen, Locale.ITALIAN).login("hr").open(CATALOGUE);
    hr.checkWidth();
    hr.picture("catalogue-" + screen.width());
    Page page = hr.page();
    copyOf(page, "Rientri lunedì e mercoledì");

    type(page, "lunedì, uscita fino alle", "20:30");
    type(page, "martedì, entrata dalle", "7:15");
    Locator violation = page.locator(".ct-find-law li.bad");
    assertThat(violation)
        .containsText(
            "Da lunedì 20:30 a martedì 7:15 passano 10 h 45 min: ne servono 11 h, mancano 15 min.");
    assertThat(page.locator("tr.hit")).hasCount(2);
    hr.check().checkWidth();
    hr.picture("band-editor-" + screen.width());
    page.getByText("Entrata di martedì dalle 7:30").click();
    assertThat(violation).hasCount(0);
    assertThat(page.getByLabel("martedì, entrata dalle", TimeBandJob.exactly())).hasValue("7:30");

    describe(page);
    page.locator("[id='band:publish']").click();
    assertThat(hr.said()).containsText("«" + name + "» è pubblicata.");
    assertThat(page.locator(".ct-dl")).containsText("MON-" + mark);
    hr.check();
    Page employee = browsers.desktop().login("employee").open(TimeBandJob.REQUEST).page();
    Locator offered =
        employee.locator(".ct-band").filter(new Locator.FilterOptions().setHasText(name));
    assertThat(offered).containsText("Si può avere dal");
  }

  @Test
  void whatIsMissingIsSaidAndNothingTypedIsLost(Browsers browsers) {
    Visit hr = browsers.desktop().login("hr").open(EDITOR);
    Page page = hr.page();
    page.getByLabel("lunedì", TimeBandJob.exactly()).check();
    type(page, "lunedì, entrata dalle", "abc");
    assertThat(page.locator(".ct-errcell").first()).containsText("Scrivi un’ora come 7:30.");
    type(page, "lunedì, entrata dalle", "9:30");
    type(page, "lunedì, entrata fino alle", "9:00");
    page.locator("[id='band:save']").click();
    assertThat(hr.said()).containsText("Correggi gli orari segnati in rosso");
    assertThat(page.getByLabel("lunedì, entrata dalle", TimeBandJob.exactly())).hasValue("9:30");
    hr.check();

    type(page, "lunedì, entrata dalle", "8:00");
    type(page, "lunedì, uscita dalle", "14:00");
    type(page, "lunedì, uscita fino alle", "15:00");
    type(page, "lunedì, ore da lavorare", "6:00");
    page.locator("[id='band:nameIt']").fill(name);
    page.locator("[id='band:code']").fill("=cmd");
    page.locator("[id='band:save']").click();
    assertThat(page.locator("[id='band:code-error']")).containsText("lettere maiuscole");
    assertThat(page.locator("[id='band:nameIt']")).hasValue(name);
    hr.check();
  }

  @Test
  void draftOfTwoWeeksForSomeOfficesIsSavedFoundAgainAndDeleted(Browsers browsers) {
    Visit hr = browsers.desktop().login("hr").open(CATALOGUE);
    Page page = hr.page();
    copyOf(page, "Cinque giorni uguali");
    page.locator("[id='band:addWeek']").click();
    assertThat(page.locator("table.ct-week caption")).hasText(WEEKS);
    type(page, "settimana 2, martedì, uscita fino alle", "23:00");
    assertThat(page.locator(".ct-find-law li.bad").first())
        .containsText("settimana 2, martedì e mercoledì");
    hr.check().checkWidth();
    page.getByText("Togli la settimana 2").click();
    assertThat(page.locator("table.ct-week caption")).hasCount(0);
    page.locator("[id='band:addWeek']").click();
    describe(page);
    page.getByLabel("Prugna").check();
    page.getByLabel("Risorse umane", TimeBandJob.exactly()).check();
    page.locator("[id='band:placesKind']").selectOption("NUMBER");
    page.locator("[id='band:places']").fill("0");
    page.locator("[id='band:save']").click();
    assertThat(page.locator("[id='band:places-error']")).containsText("da 1 a 999 persone");
    page.locator("[id='band:places']").fill("2");
    page.locator("[id='band:save']").click();
    assertThat(hr.said()).containsText("Bozza salvata.");
    page.waitForURL("**" + EDITOR + "?id=*");

    hr.open(CATALOGUE);
    Locator row = page.locator(".ct-data tr").filter(new Locator.FilterOptions().setHasText(name));
    assertThat(row).containsText("Bozza");
    assertThat(row).containsText("2 posti per ufficio");
    row.locator("a").click();
    page.waitForURL("**" + EDITOR + "?id=*");
    assertThat(page.getByLabel("Risorse umane", TimeBandJob.exactly())).isChecked();
    assertThat(page.locator("table.ct-week caption")).hasText(WEEKS);
    page.locator("[id='band:discard']").click();
    page.locator(".ui-confirmdialog-yes:visible").click();
    page.waitForURL("**" + CATALOGUE);
    assertThat(hr.said()).containsText("eliminata");
    assertThat(row).hasCount(0);
    hr.check();
  }

  @Test
  void nextEditionBeginsWithWhatTheLastOneSays(Browsers browsers) {
    Visit hr = browsers.desktop().login("hr").open(CATALOGUE);
    Page page = hr.page();
    page.getByText("Cinque giorni uguali").first().click();
    page.waitForURL("**" + EDITOR + "?id=*");
    page.locator("[id='published:next']").click();

    assertThat(page.locator("h1")).containsText("Cinque giorni uguali");
    assertThat(page.getByText("Bozza della versione 2")).isVisible();
    assertThat(page.locator("[id='band:code']")).not().isEditable();
    hr.check();
    page.locator("[id='band:discard']").click();
    page.locator(".ui-confirmdialog-yes:visible").click();
    page.waitForURL("**" + CATALOGUE);
  }

  @Test
  void rulesTellTheirSourceAndSinceWhenTheyHold(Browsers browsers) {
    Visit hr = browsers.desktop().login("hr").open("/timeband/catalogue-rules.xhtml");

    assertThat(hr.page().locator(".ct-data"))
        .containsText("Almeno 11 h di seguito tra l’ultima uscita e la prima entrata");
    assertThat(hr.page().locator(".ct-data")).containsText("D.Lgs. 66/2003, art. 7");
    hr.checkWidth();
  }

  @Test
  void ruleOfALaterDayIsTriedBeforeItHolds(Browsers browsers) {
    Visit hr = browsers.desktop().login("hr").open("/timeband/catalogue-rules.xhtml");
    Page page = hr.page();
    page.locator("[id='rule:code']").selectOption("WORKING_DAYS");
    page.locator("[id='rule:limit']").fill("4");
    page.locator("[id='rule:from']").fill("2090-01-01");
    page.locator("[id='rule:change']").click();
    assertThat(page.locator("[id='rule:source-error']")).containsText("Scrivi la legge");
    assertThat(page.locator("[id='rule:limit']")).hasValue("4");
    hr.check();
    page.locator("[id='rule:source']").fill("Accordo di prova");
    page.locator("[id='rule:change']").click();
    assertThat(hr.said()).containsText("Giorni di lavoro: la regola cambia dal 1° gennaio 2090.");
    assertThat(page.locator(".ct-data")).containsText("Oggi non vale.");

    hr.open(EDITOR + "?copy=1");
    assertThat(page.locator(".ct-find-law")).not().containsText("Giorni di lavoro");
    page.locator("[id='try:rulesOf']").fill("2090-01-02");
    assertThat(page.locator(".ct-find-law"))
        .containsText("I giorni di lavoro sono 5: di norma al massimo 4.");
    hr.check();
  }

  @Test
  void twoBandsStandSideBySide(Browsers browsers) {
    Visit hr = browsers.phone().login("hr").open("/timeband/catalogue-compare.xhtml");
    Page page = hr.page();
    page.getByLabel("La prima").selectOption("1");
    page.getByLabel("La seconda").selectOption("2");
    page.getByText("Confronta", new Page.GetByTextOptions().setExact(true)).click();
    page.waitForURL("**?a=1&b=2");

    assertThat(page.locator("table.ct-week")).hasCount(2);
    assertThat(page.locator("[id$='pairs']")).containsText("Entri 7:00–8:30");
    assertThat(page.locator("[id$='pairs']")).containsText("entrata, fascia d’obbligo, uscita");
    hr.check().checkWidth().picture("compare-phone");
    hr.openRefused("/timeband/catalogue-compare.xhtml?a=abc", 404);
  }

  @Test
  void nobodyButHrComesHere(Browsers browsers) {
    Visit manager = browsers.desktop().login("manager");

    manager.openRefused(CATALOGUE, 403);
    manager.openRefused(EDITOR, 403);
    manager.openRefused(EDITOR + "?id=1", 403);
    manager.openRefused("/timeband/catalogue-rules.xhtml", 403);
  }

  @Test
  void whoFindsNoPlaceWaitsInLineAndLeavesIt(Browsers browsers) {
    Visit employee = browsers.phone().login("employee").open(TimeBandJob.REQUEST);
    Page page = employee.page();
    assertThat(page.locator(".ct-no")).containsText("Questa fascia non è offerta al tuo ufficio.");
    page.getByLabel("Mattine presto").check();
    page.locator("[id='request:from']").fill(TODAY.plusDays(10).toString());
    page.locator("[id='request:join']").click();
    assertThat(employee.said()).containsText("Sei in lista.");
    assertThat(page.locator(".ct-list").first()).containsText("Il tuo numero in lista è 1");
    employee.check().checkWidth().picture("waiting-phone");
    page.getByText("Esci dalla lista").click();
    page.locator(".ui-confirmdialog-yes:visible").click();
    assertThat(employee.said()).containsText("Non sei più in lista");
  }

  private static void copyOf(Page page, String band) {
    page.getByText(band).first().click();
    page.waitForURL("**" + EDITOR + "?id=*");
    page.getByText("Copia in una nuova fascia").click();
    page.waitForURL("**" + EDITOR + "?copy=*");
  }

  private void describe(Page page) {
    page.locator("[id='band:nameIt']").fill(name);
    page.locator("[id='band:nameEn']").fill("Monday evening " + mark);
    page.locator("[id='band:code']").fill("mon-" + mark);
    page.locator("[id='band:validFrom']").fill(TODAY.plusDays(40).toString());
    page.locator("[id='band:talksOn']").fill(TODAY.minusDays(10).toString());
  }

  /** Types and goes on; what the page says to it has moved the buttons before they are clicked. */
  private static void type(Page page, String label, String time) {
    Locator field = page.getByLabel(label, TimeBandJob.exactly());
    page.waitForResponse(
        response -> response.request().method().equals("POST"),
        () -> {
          field.fill(time);
          field.press("Tab");
        });
    page.waitForFunction("() => window.PrimeFaces.ajax.Queue.isEmpty()");
  }
}
