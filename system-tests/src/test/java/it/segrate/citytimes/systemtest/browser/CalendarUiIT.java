package it.segrate.citytimes.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import it.segrate.citytimes.systemtest.Answer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who works when: the head's week and month, one's own month, and the link for one's phone. */
@UiTest
class CalendarUiIT {

  private static final String TEAM = "/timeband/calendar.xhtml";
  private static final String MINE = "/timeband/my-calendar.xhtml";

  @Test
  void headSeesTheWeekAndTheMonthOfTheOffice(Browsers browsers) {
    Visit head = browsers.desktop().login("manager").open(TEAM + "?week=2026-12-09");
    Page page = head.page();

    assertThat(page.locator("table.ct-cal.week tbody tr")).not().hasCount(0);
    assertThat(page.locator("table.ct-cal thead")).containsText("Immacolata");
    Locator names = page.locator("table.ct-cal tbody th[scope=row]");
    assertThat(names.filter(new Locator.FilterOptions().setHasText("Marta Esempi"))).hasCount(1);
    assertThat(page.locator(".ct-cal-legend .ct-mark").first()).hasText(Pattern.compile("[A-Z*]"));
    head.checkWidth().picture("calendar-week-1440");

    page.getByText("Settimana dopo").click();
    page.waitForURL("**week=2026-12-14");
    page.getByText("Vedi il mese").click();
    page.waitForURL("**month=2026-12");
    assertThat(page.locator("table.ct-cal.month thead th")).hasCount(32);
    head.check().checkWidth().picture("calendar-month-1440");
    head.openRefused(TEAM + "?office=999999", 404);
  }

  @Test
  void employeeSeesOwnMonthAndMakesAndRevokesTheLink(Browsers browsers) {
    Visit employee = browsers.phone().login("employee").open(TEAM + "?week=2026-12-09");
    Page page = employee.page();
    assertThat(page.locator("tr.own")).hasCount(1);
    assertThat(page.locator("table.ct-cal")).not().containsText("Assente");
    employee.checkWidth().picture("calendar-week-phone");

    employee.open(MINE + "?month=2026-12").checkWidth().picture("my-calendar-phone");
    assertThat(page.locator("table.ct-cal.mine")).containsText("Natale");

    page.locator("[id='feed:make']").click();
    page.locator(".ui-confirmdialog-yes:visible").click();
    assertThat(employee.said()).containsText("Indirizzo creato.");
    String address = page.locator("#feed-address").inputValue();
    employee.check();
    String path = address.substring(address.indexOf("/api/"));
    Answer feed = Answer.of(employee.url(path));
    assertThat(feed.status()).isEqualTo(200);
    assertThat(feed.body()).contains("BEGIN:VEVENT", "TZID=Europe/Rome").doesNotContain("Marta");

    employee.open(MINE);
    assertThat(page.locator("#feed-address")).hasCount(0);
    page.locator("[id='feed:revoke']").click();
    page.locator(".ui-confirmdialog-yes:visible").click();
    assertThat(employee.said()).containsText("Indirizzo tolto.");
    employee.check();
    assertThat(Answer.of(employee.url(path)).status()).isEqualTo(404);
  }
}
