package it.segrate.citytimes.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.SelectOption;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.Test;

/** Weeks of the desks: proposed, changed, published; and swaps: answered, asked for, decided. */
@UiTest
class RosterUiIT {

  private static final String ROSTER = "/frontoffice/roster.xhtml";
  private static final double TIME_FOR_THE_SOLVER = 60_000;

  /** The week that the demonstration has begun and not published. */
  private static final LocalDate DRAFT =
      Wish.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(2);

  @Test
  void weekIsProposedChangedAndPublished(Browsers browsers) {
    Visit visit = browsers.desktop().login("supervisor");
    Page page = visit.open(ROSTER + "?week=" + DRAFT).page();
    visit.check();
    page.locator("[id='proposal:weeks']").fill("9");
    page.locator("[id='proposal:ask']").click();
    assertThat(page.locator("[id='proposal:weeks-error']")).containsText("da 1 a 4");
    page.locator("[id='proposal:weeks']").fill("1");
    page.locator("[id='proposal:seconds']").fill("3");
    page.locator("[id='proposal:ask']").click();
    assertThat(page.locator("main"))
        .containsText(
            "L’ultima proposta:", new ContainsTextOptions().setTimeout(TIME_FOR_THE_SOLVER));
    assertThat(page.locator(".c-roster")).containsText("Mattina");
    visit.check().picture("roster-proposed");
    change(visit, page);
    page.locator("[id='acts:publish']").click();
    page.locator(".ui-confirmdialog-yes:visible").click();
    assertThat(visit.said()).containsText("Settimana pubblicata.");
    visit.check();
  }

  private static void change(Visit visit, Page page) {
    Locator cell = page.locator(".c-roster td a").first();
    cell.focus();
    page.keyboard().press("Enter");
    page.waitForURL("**who=*");
    visit.check();
    page.locator("[id='cell:place']").selectOption("free");
    page.locator("[id='cell:assign']").click();
    assertThat(visit.said()).containsText("Turno cambiato");
    assertThat(cell).containsText("Libero");
  }

  @Test
  void operatorSeesTheirShiftsWishesAndAnswersASwap(Browsers browsers) {
    Visit visit = browsers.phone().login("operator");
    Page page = visit.open("/frontoffice/my-shifts.xhtml").page();
    assertThat(page.locator("main")).containsText("ti chiede uno scambio");
    visit.check().picture("my-shifts");
    page.locator("[id$=':agree']").click();
    assertThat(visit.said()).containsText("Hai detto di sì.");
    assertThat(page.locator(".c-swaps")).containsText("da decidere");
    page.locator("[id='wishes:answer']").selectOption("DISLIKED");
    page.locator("[id='wishes:save']").click();
    assertThat(visit.said()).containsText("Preferenza scritta.");
    assertThat(page.locator(".c-wishes")).containsText("meglio di no");
    page.getByText("Chiedi uno scambio").last().click();
    page.waitForURL("**give=*");
    visit.check();
    page.locator("[id='ask:send']").click();
    assertThat(page.locator("[id='ask:wanted-error']")).isVisible();
    page.locator("[id='ask:wanted']").selectOption(new SelectOption().setIndex(1));
    page.locator("[id='ask:send']").click();
    assertThat(visit.said()).containsText("Richiesta inviata.");
    assertThat(page.locator(".c-swaps")).containsText("aspetta la risposta");

    approve(browsers.desktop().login("supervisor"));

    page.reload();
    assertThat(page.locator(".c-swaps")).containsText("fatto");
    assertThat(page.locator(".c-shifts").last()).containsText("Pomeriggio");
  }

  /** The supervisor stands in for the head of the operators. */
  private static void approve(Visit head) {
    Page page = head.open("/approval/worklist.xhtml").page();
    page.locator("#cases tr:has-text('Scambio di turni') a").first().click();
    page.waitForURL("**/decision.xhtml?id=*");
    assertThat(page.locator("main")).containsText("Sono d’accordo tutti e due.");
    head.check().picture("swap-decision");
    page.locator("[id='decide:approve']").click();
    page.waitForURL("**/approval/worklist.xhtml*");
    assertThat(head.said()).containsText("approvata");
  }
}
