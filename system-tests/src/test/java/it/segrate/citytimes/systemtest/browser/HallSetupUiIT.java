package it.segrate.citytimes.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A supervisor opens a branch, from its hours to a service and a guest. */
@UiTest
class HallSetupUiIT {

  private static final String SETUP = "/frontoffice/setup";
  private static final String HALL = "?branch=redecesio";

  @Test
  void supervisorFurnishesABranchAndLosesNothingTyped(Browsers browsers) {
    Visit supervisor = browsers.desktop().login("supervisor").open(SETUP + ".xhtml");
    supervisor.check().picture("setup");
    Page page = supervisor.page();
    page.locator("a", new Page.LocatorOptions().setHasText("Nuova sede")).focus();
    page.keyboard().press("Enter");
    type(page, "name", "Sportello Redecesio");
    type(page, "code", "redecesio");
    type(page, "MONDAY", "dalle otto a mezzogiorno");
    save(page, "open");
    assertThat(page.getByText("Scrivi le ore così")).isVisible();
    assertThat(page.locator("[id='form:MONDAY']")).hasValue("dalle otto a mezzogiorno");
    assertThat(page.locator("[id='form:name']")).hasValue("Sportello Redecesio");
    supervisor.check();
    type(page, "MONDAY", "8:30-12:30, 14-17");
    save(page, "open");
    assertThat(supervisor.said()).containsText("Sede Sportello Redecesio aperta.");
    supervisor.check();

    supervisor.open(SETUP + "-branch.xhtml" + HALL).check();
    assertThat(page.locator("[id='form:MONDAY']")).hasValue("08:30–12:30, 14:00–17:00");
    page.locator("[id='closures:from']").fill("2099-08-14");
    page.locator("[id='closures:reasonIt']").fill("Ferie");
    page.locator("[id='closures:reasonEn']").fill("Holidays");
    page.locator("[id='closures:add']").press("Enter");
    assertThat(supervisor.said()).containsText("Chiusura aggiunta.");

    supervisor.open(SETUP + "-desk.xhtml" + HALL);
    type(page, "name", "1");
    save(page, "save");
    assertThat(page.getByText("Scegli almeno una coda")).isVisible();
    page.getByLabel("A Carte d’identità").press("Space");
    supervisor.check();
    save(page, "save");
    assertThat(supervisor.said()).containsText("Sportello 1 salvato.");
    supervisor.check().picture("setup-desks");

    supervisor.open(SETUP + "-queue.xhtml" + HALL);
    type(page, "nameIt", "Cimiteri");
    type(page, "nameEn", "Cemeteries");
    type(page, "last", "199");
    save(page, "save");
    assertThat(supervisor.said()).containsText("Coda G aggiunta.");
    supervisor.check();
    page.locator("tr", new Page.LocatorOptions().setHasText("Cimiteri"))
        .getByText("Nuovo servizio")
        .press("Enter");
    type(page, "nameIt", "Concessioni");
    type(page, "nameEn", "Plots");
    type(page, "minutes", "12");
    save(page, "save");
    assertThat(supervisor.said()).containsText("Adesso completa la scheda.");

    rearrange(supervisor);
    takeAway(supervisor);
    invite(supervisor);
    closeForGood(supervisor);
    supervisor.open(SETUP + "-skills.xhtml" + HALL).check().open(SETUP + "-shifts.xhtml" + HALL);
    supervisor.check().open(SETUP + "-profiles.xhtml" + HALL).check();
    Visit phone = browsers.visit(Screen.PHONE, Locale.ENGLISH).login("supervisor");
    phone.open(SETUP + ".xhtml" + HALL).check().checkWidth();
  }

  private static void rearrange(Visit supervisor) {
    Page page = supervisor.page();
    page.getByText("Nome, coda e argomento").press("Enter");
    type(page, "nameIt", "Concessioni cimiteriali");
    type(page, "minutes", "241");
    save(page, "save");
    assertThat(page.getByText("Scrivi un numero da 1 a 240")).isVisible();
    assertThat(page.locator("[id='form:nameIt']")).hasValue("Concessioni cimiteriali");
    type(page, "minutes", "20");
    supervisor.check();
    save(page, "save");
    assertThat(supervisor.said()).containsText("Servizio salvato: Concessioni cimiteriali.");

    supervisor.open(SETUP + "-area.xhtml" + HALL);
    type(page, "nameIt", "Cimiteri");
    type(page, "nameEn", "Cemeteries");
    save(page, "save");
    assertThat(page.getByText("Scrivi qualche servizio dell’argomento")).isVisible();
    type(page, "hintIt", "concessioni, lampade");
    type(page, "hintEn", "plots, lamps");
    page.getByLabel("Foglia").press("Space");
    supervisor.check();
    save(page, "save");
    assertThat(supervisor.said()).containsText("Argomento salvato: Cimiteri.");
    page.getByLabel("Sposta su Cimiteri").press("Enter");
    supervisor.check().picture("setup-areas");
    assertThat(page.locator("tbody tr").nth(8)).containsText("Cimiteri");
    page.getByLabel("Togli Cimiteri").press("Enter");
    page.locator(".ui-confirmdialog-yes:visible").press("Enter");
    assertThat(supervisor.said()).containsText("Argomento tolto: Cimiteri.");
  }

  private static void takeAway(Visit supervisor) {
    Page page = supervisor.open(SETUP + "-queues.xhtml" + HALL).page();
    page.getByLabel("Togli G").press("Enter");
    page.locator(".ui-confirmdialog-yes:visible").press("Enter");
    assertThat(page.getByText("Un servizio sta ancora nella coda G")).isVisible();
    supervisor.check();

    supervisor.open(SETUP + "-queue.xhtml" + HALL);
    type(page, "nameIt", "Prova");
    type(page, "nameEn", "Trial");
    save(page, "save");
    page.getByLabel("Togli H").press("Enter");
    page.locator(".ui-confirmdialog-yes:visible").press("Enter");
    assertThat(supervisor.said()).containsText("Coda H tolta.");
    supervisor.check();
    page.getByLabel("Rimetti H").press("Enter");
    assertThat(supervisor.said()).containsText("Coda H rimessa.");
  }

  private static void closeForGood(Visit supervisor) {
    Page page = supervisor.open(SETUP + "-branch.xhtml" + HALL).page();
    page.locator("[id='end:endReasonIt']").fill("Vieni in via Roma.");
    end(page);
    assertThat(page.getByText("Scegli un giorno da oggi in poi")).isVisible();
    assertThat(page.locator("[id='end:endReasonIt']")).hasValue("Vieni in via Roma.");
    supervisor.check();
    page.locator("[id='end:endFrom']").fill("2099-09-01");
    page.locator("[id='end:endReasonEn']").fill("Come to via Roma.");
    end(page);
    assertThat(page.getByText("Questa sede chiude per sempre dal 1° settembre 2099")).isVisible();
    supervisor.check();
    page.locator("[id='end:reopen']").press("Enter");
    assertThat(supervisor.said()).containsText("La sede resta aperta.");
  }

  private static void end(Page page) {
    page.locator("[id='end:close']").press("Enter");
    page.locator(".ui-confirmdialog-yes:visible").press("Enter");
  }

  private static void invite(Visit supervisor) {
    Page page = supervisor.open(SETUP + "-guest.xhtml" + HALL).page();
    type(page, "name", "Patronato");
    type(page, "nameIt", "Pensioni");
    type(page, "nameEn", "Pensions");
    type(page, "minutes", "15");
    type(page, "desk", "1");
    type(page, "from", "2026-01-01");
    type(page, "MONDAY", "9-12");
    assertThat(page.getByText("Nessun account è libero per l’ospite")).isVisible();
    assertThat(page.getByText("Lavora già per un altro ospite: Ospite Inventati (Poste)."))
        .isVisible();
    save(page, "save");
    assertThat(page.getByText("C’è già uno sportello 1")).isVisible();
    assertThat(page.locator("[id='form:nameIt']")).hasValue("Pensioni");
    type(page, "desk", "P1");
    supervisor.check();
    save(page, "save");
    assertThat(supervisor.said()).containsText("Ospite invitato: Patronato.");
    supervisor.check();
  }

  @Test
  void operatorMayNotFurnish(Browsers browsers) {
    browsers.desktop().login("operator").openRefused(SETUP + "-branch-new.xhtml", 403);
  }

  private static void type(Page page, String field, String words) {
    page.locator("[id='form:" + field + "']").fill(words);
  }

  private static void save(Page page, String button) {
    page.locator("[id='form:" + button + "']").press("Enter");
  }
}
