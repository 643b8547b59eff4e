package it.segrate.citytimes.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A collection, from the window HR opens to the requests the head approves together. */
@UiTest
class CollectionUiIT {

  private static final String NAME = "Raccolta di prova";
  private static final double TIME_FOR_THE_SOLVER = 60_000;
  private static final LocalDate TERM = Wish.today().plusDays(420);

  @Test
  void bandsAreRankedGivenOutPublishedAndApprovedTogether(Browsers browsers) {
    Visit hr = browsers.desktop().login("hr");
    open(hr);
    Visit employee = browsers.desktop().login("employee");
    rank(employee, Wish.LONG_MONDAYS, Wish.EQUAL_DAYS);
    rank(browsers.desktop().login("union"), Wish.EQUAL_DAYS, "Mattine presto");
    solve(hr);
    pin(hr);
    publish(hr);
    approve(browsers.desktop().login("manager"));
    outcome(employee);
  }

  private static void open(Visit hr) {
    Page page = hr.open("/timeband/collection.xhtml").page();
    page.locator("[id='window:save']").click();
    assertThat(page.locator("[id='window:name-error']")).containsText("Scrivi come si chiama");
    hr.check();
    page.locator("[id='window:name']").fill(NAME);
    page.locator("[id='window:from']").fill(TERM.toString());
    page.locator("[id='window:until']").fill(TERM.plusDays(90).toString());
    page.locator("[id='window:closesOn']").fill(Wish.today().plusDays(20).toString());
    for (String one :
        new String[] {
          Wish.LONG_MONDAYS, Wish.EQUAL_DAYS, "Mattine presto", "Sportello tributi", "Biblioteca"
        }) {
      page.getByLabel(one, TimeBandJob.exactly()).check();
    }
    page.locator("[id='window:save']").click();
    assertThat(hr.said()).containsText("La raccolta «" + NAME + "» è salvata.");
    hr.check();
    page.getByText(NAME, exactly()).click();
    confirm(hr, "[id='window:open']", "La raccolta è aperta.");
  }

  private static void rank(Visit visit, String first, String second) {
    Page page = visit.open(TimeBandJob.MY_HOURS).page();
    page.locator("section", with(NAME)).getByText("Scegli le fasce").click();
    page.waitForURL("**/ranking.xhtml?id=*");
    visit.check();
    page.locator("[id='ranking:band1']").selectOption(label(first));
    page.locator("[id='ranking:band2']").selectOption(label(first));
    page.locator("[id='ranking:save']").click();
    assertThat(page.locator("[id='ranking:band2-error']")).containsText("c’è già più su");
    page.locator("[id='ranking:band2']").selectOption(label(second));
    page.locator("[id='ranking:save']").click();
    assertThat(visit.said()).containsText("Le tue scelte sono salvate.");
    visit.check();
  }

  private static void solve(Visit hr) {
    Page page = window(hr);
    confirm(hr, "[id='state:close']", "La raccolta è chiusa.");
    ask(hr);
    assertThat(page.locator("main"))
        .containsText(
            "2 persone hanno la prima scelta",
            new ContainsTextOptions().setTimeout(TIME_FOR_THE_SOLVER));
    assertThat(page.locator("main")).containsText("Legge, posti e presidio sono rispettati.");
    hr.check().picture("collection-proposed");
  }

  private static void ask(Visit hr) {
    hr.page().locator("[id='ask:seconds']").fill("3");
    hr.page().locator("[id='ask:solve']").click();
    assertThat(hr.said()).containsText("Il calcolo è partito.");
  }

  private static void pin(Visit hr) {
    Page page = hr.page();
    row(page).getByText("Cambia").click();
    page.waitForURL("**ranking=*");
    assertThat(page.locator("main")).containsText("Le scelte di Rina Ipotesi");
    hr.check();
    page.locator("[id='proposal:pinNone']").click();
    assertThat(hr.said()).containsText("Rina Ipotesi: fissato.");
    assertThat(row(page)).containsText("Resta con il suo orario");
    ask(hr);
    assertThat(page.locator("main"))
        .containsText(
            "una resta con il suo orario",
            new ContainsTextOptions().setTimeout(TIME_FOR_THE_SOLVER));
    hr.check();
  }

  private static void publish(Visit hr) {
    confirm(hr, "[id='proposal:publish']", "La proposta è pubblicata.");
  }

  /** The requests are sent one by one, by the queue: they come. */
  private static void approve(Visit head) {
    Page page = head.page();
    Locator asked =
        page.locator(".ct-data tbody tr", with("Marta Esempi"))
            .filter(new Locator.FilterOptions().setHasText(Wish.LONG_MONDAYS));
    page.waitForCondition(
        () -> {
          head.open(TimeBandJob.WORKLIST + "?person=marta&kind=timeband");
          return asked.count() > 0;
        });
    page.getByLabel("Raccolta", TimeBandJob.exactly()).selectOption(label(NAME));
    page.locator("#filters button[type=submit]").click();
    page.waitForURL("**batch=timeband-*");
    assertThat(page.locator(".ct-data tbody tr")).containsText(new String[] {"Marta Esempi"});
    head.check();
    asked.first().locator("input[type=checkbox]").check();
    page.locator("button[name=act][value=APPROVE]").click();
    page.waitForURL("**/approval/decisions.xhtml?*");
    head.check();
    page.locator("[id='decide:approve']").click();
    assertThat(page.locator("main")).containsText("Una pratica approvata.");
    head.check();
  }

  /** And gives it back: the employee's days are other tests' too. */
  private static void outcome(Visit employee) {
    Page page = employee.open(TimeBandJob.MY_HOURS).page();
    Locator mine =
        page.locator("#requests .ct-list > li", with(Wish.LONG_MONDAYS))
            .filter(new Locator.FilterOptions().setHasText("Da Risorse umane"));
    mine.getByText("Ritira la richiesta").click();
    page.locator(".ui-confirmdialog-yes:visible").click();
    assertThat(employee.said()).containsText("Richiesta ritirata.");
    employee.check();
  }

  private static Page window(Visit hr) {
    Page page = hr.open("/timeband/collections.xhtml").page();
    page.getByText(NAME, exactly()).click();
    page.waitForURL("**/collection.xhtml?id=*");
    return page;
  }

  private static void confirm(Visit visit, String button, String said) {
    visit.page().locator(button).click();
    visit.page().locator(".ui-confirmdialog-yes:visible").click();
    assertThat(visit.said()).containsText(said);
    visit.check();
  }

  private static Locator row(Page page) {
    return page.locator(".ct-data tbody tr", with("Rina Ipotesi"));
  }

  private static Page.LocatorOptions with(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private static SelectOption label(String label) {
    return new SelectOption().setLabel(label);
  }
}
