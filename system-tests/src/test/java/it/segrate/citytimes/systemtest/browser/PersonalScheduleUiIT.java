package it.segrate.citytimes.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import it.segrate.citytimes.systemtest.Letter;
import it.segrate.citytimes.systemtest.Letters;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** HR imports personalised schedules, finds the nearest band, and proposes it to the person. */
@UiTest
class PersonalScheduleUiIT {

  private static final String LIST = "/timeband/personal.xhtml";
  private static final String UNION = "rina.ipotesi@citytimes.example";

  @Test
  void nearestBandIsProposedAndThePersonFindsTheFormFilledIn(Browsers browsers) {
    Visit hr = browsers.desktop().login("hr");
    importSample(hr);

    hr.open(LIST).checkWidth().picture("personal-1440");
    Page page = hr.page();
    assertThat(page.locator(".ct-data")).containsText("Ilde Comparse");
    page.getByLabel("Ufficio").selectOption("Biblioteca");
    page.getByText("Mostra", new Page.GetByTextOptions().setExact(true)).click();
    page.waitForURL("**office=*");
    Locator rows = page.locator(".ct-data tbody tr");
    assertThat(rows).hasCount(1);
    assertThat(rows).containsText("Rientri lunedì e mercoledì");
    assertThat(rows).containsText("30 min di differenza alla settimana");
    rows.locator("a").click();
    page.waitForURL("**/timeband/personal-schedule.xhtml?id=*");
    Locator nearest = page.locator(".ct-band").first();
    assertThat(nearest).containsText("La più vicina");
    assertThat(nearest)
        .containsText(
            "Lunedì, mercoledì: può uscire dalle 16:45, 15 min prima della fine della fascia"
                + " d’obbligo (17:00).");
    hr.check().checkWidth().picture("personal-schedule-1440");

    Letters letters = Letters.fromNowOn(browsers.server());
    nearest.getByText("Proponi la conversione").click();
    page.locator(".ui-confirmdialog-yes:visible").click();
    assertThat(hr.said()).containsText("inviata a Rina Ipotesi");
    hr.check();
    Letter letter =
        letters.await(
            UNION, "Una fascia al posto del tuo orario: «Rientri lunedì e mercoledì»", "Det.");
    Visit employee = browsers.visit(Screen.PHONE, Locale.ITALIAN).follow(letter.link(), "union");
    assertThat(employee.page().getByLabel("Rientri lunedì e mercoledì", TimeBandJob.exactly()))
        .isChecked();
    employee.open(TimeBandJob.MY_HOURS);
    assertThat(employee.page().locator("main")).not().containsText("In decisione");

    page.locator("[id='answer:reopen']").click();
    assertThat(hr.said()).containsText("di nuovo da convertire");
    employee.openRefused(LIST, 403);
  }

  private static void importSample(Visit hr) {
    ImportDesk desk = ImportDesk.of(hr);
    desk.preview("Orari personalizzati", RegistryFile.sample("orari-personalizzati.csv"));
    assertThat(desk.outcomes()).hasText(new String[] {"Nuove 11", "Quarantena 15"});
    assertThat(desk.lines().first()).containsText("Ilde Comparse");
    assertThat(desk.lines().first())
        .containsText(
            "lunedì, mercoledì: entra 8:00, esce 17:30, pausa di 30 min tra 13:00–14:00. 9 h");
    hr.checkWidth();
    desk.show("Quarantena");
    assertThat(desk.line(61)).containsText("Non è un’ora");
    assertThat(desk.line(59)).containsText("un’altra dello stesso orario no: riga 61");
    assertThat(desk.line(64)).containsText("Nessuno ha questa matricola");
    assertThat(desk.line(71)).containsText("ha già la fascia");
    desk.apply();
    desk.awaitApplied("Fatto: 11 modifiche applicate");
  }
}
