package it.segrate.citytimes.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import it.segrate.citytimes.systemtest.Letters;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** HR lets an office decide alone, and its head approves from a later day than was asked. */
@UiTest
class ChainUiIT {

  private static final String CHAINS = "/approval/chains.xhtml";
  private static final String OFFICE = "Sportello tributi";
  private static final String EMPLOYEE = "bruno.fasulli@citytimes.example";

  @Test
  void officeDecidesAloneAndItsHeadSetsACondition(Browsers browsers) {
    Visit hr = browsers.desktop().login("hr").open(CHAINS);
    write(hr);
    try {
      approveLater(browsers);
    } finally {
      remove(hr);
    }
  }

  private static void write(Visit hr) {
    Page page = hr.page();
    page.locator("#filter-kind").selectOption("Fasce orarie");
    page.locator("#filter-office").selectOption(OFFICE);
    page.getByText("Scrivi i passi").click();
    page.waitForURL("**/approval/chain.xhtml?*");
    page.locator("[id='chain:days0']").fill("3");
    page.locator("[id='chain:overdue0']").selectOption("Passa a chi sta sopra");
    page.locator("[id='chain:overdue1']").selectOption("Passa a chi sta sopra");
    save(hr);
    assertThat(page.locator("[id='chain:overdue1-error']"))
        .containsText("Sopra Risorse umane non c’è nessuno");
    hr.check();

    page.locator("[id='chain:who1']").selectOption("Nessuno");
    save(hr);
    assertThat(TimeBandJob.said(hr)).containsText("Passi salvati: Fasce orarie, " + OFFICE);
    assertThat(rowOfOffice(page)).containsText("Responsabile dell’ufficio, 3 giorni lavorativi");
    hr.check();
  }

  private static void approveLater(Browsers browsers) {
    Wish wish = Wish.ofDeputy(Wish.EQUAL_DAYS);
    Letters letters = Letters.fromNowOn(browsers.server());
    Visit employee = browsers.phone().login("deputy");
    TimeBandJob.ask(employee, wish);
    Visit head = browsers.desktop().login("manager");
    TimeBandJob.openFromWorklist(head, wish);
    Page page = head.page();
    assertThat(page.locator("[id='decide']")).containsText("È l’ultima decisione");

    page.getByText("Approva, ma da un altro giorno").click();
    page.locator("[id='later:from']").fill(wish.from().toString());
    page.locator("[id='later:approveLater']").click();
    assertThat(page.locator("[id='later:from-error']")).containsText("Scegli un giorno dopo ");
    head.check();
    page.locator("[id='later:from']").fill(wish.until().toString());
    page.locator("[id='later:approveLater']").click();

    page.waitForURL("**" + TimeBandJob.WORKLIST);
    assertThat(TimeBandJob.said(head)).containsText("Richiesta di Bruno Fasulli approvata, dal");
    letters.await(
        EMPLOYEE,
        "Approvata: la tua fascia «%s»".formatted(wish.band()),
        "Avevi chiesto di cominciare");
    Locator own = employee.open(TimeBandJob.MY_HOURS).page().locator("#requests");
    assertThat(own).containsText(Pattern.compile("\\. Chiesta dal.*\\. \\S"));
    employee.check();
  }

  private static void remove(Visit hr) {
    Page page = hr.open(CHAINS).page();
    page.getByText("Vedi chi sono").click();
    assertThat(page.locator("main")).containsText("Guida l’ufficio, e sopra non c’è nessuno");
    hr.check();
    page.goBack();
    rowOfOffice(page).locator("a").click();
    page.locator("[id='chain:remove']").click();
    assertThat(page.locator(".ui-confirm-dialog")).containsText("Togliere i passi di " + OFFICE);
    page.locator(".ui-confirmdialog-yes").click();
    assertThat(TimeBandJob.said(hr)).containsText("Passi tolti: Fasce orarie, " + OFFICE);
    assertThat(rowOfOffice(page)).hasCount(0);
    hr.check();
  }

  private static void save(Visit hr) {
    hr.page().locator("[id='chain:save']").click();
  }

  private static Locator rowOfOffice(Page page) {
    return page.locator(".ct-data tbody tr", new Page.LocatorOptions().setHasText(OFFICE));
  }
}
