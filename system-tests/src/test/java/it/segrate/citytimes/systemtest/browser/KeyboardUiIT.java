package it.segrate.citytimes.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The main job with the keyboard alone: nothing here is clicked, checked or filled in. */
@UiTest
class KeyboardUiIT {

  @Test
  void bandIsAskedForAndApprovedWithTheKeyboardAlone(Browsers browsers) {
    Wish wish = Wish.ofDeputy(Wish.LONG_MONDAYS);
    Visit employee = browsers.desktop();
    Keys keys = logIn(employee, "deputy");
    Page page = employee.page();

    keys.enter(page.locator("nav.ct-nav a", text("Il mio orario")));
    keys.enter(page.locator("main a", text("Chiedi una fascia")));
    page.waitForURL("**/request-bands.xhtml");
    employee.check();
    keys.enter(page.locator(".ct-band", text(wish.band())).locator("a.btn"));
    page.waitForURL("**/request.xhtml?band=*");
    assertThat(page.getByLabel(wish.band(), TimeBandJob.exactly())).isChecked();
    assertThat(page.locator(".ct-send")).containsText(wish.band());
    keys.type(page.getByLabel("Dal", TimeBandJob.exactly()), wish.from());
    keys.type(page.getByLabel("Fino al"), wish.until());
    keys.type(page.getByLabel("Con parole tue"), "Così porto i figli a scuola: è vicina");
    assertThat(page.locator(".ct-send")).containsText(wish.firstDay());
    employee.check();
    keys.enter(page.locator("[id='request:send']"));
    assertThat(TimeBandJob.said(employee)).containsText("Richiesta inviata.");
    keys.enter(wish.among(page).locator("summary"));
    assertThat(wish.among(page)).containsText("Così porto i figli a scuola: è vicina");

    approve(browsers.desktop(), wish);

    employee.open(TimeBandJob.MY_HOURS);
    assertThat(wish.among(page)).containsText("Da Risorse umane");
    keys.enter(wish.among(page).locator("button"));
    Locator yes = page.locator(".ui-confirmdialog-yes");
    assertThat(yes).isVisible();
    assertThat(page.locator(".ui-confirmdialog-no")).isFocused();
    keys.press("Escape");
    assertThat(yes).isHidden();
    assertThat(wish.among(page).locator("button")).isFocused();
    keys.press("Enter");
    assertThat(yes).isVisible();
    keys.enter(yes);
    assertThat(TimeBandJob.said(employee)).containsText("Richiesta ritirata.");
    employee.check();
  }

  private static void approve(Visit head, Wish wish) {
    Keys keys = logIn(head, "manager");
    Page page = head.page();
    keys.enter(page.locator("nav.ct-nav a", text("Da decidere")));
    page.waitForURL("**" + TimeBandJob.WORKLIST);
    keys.enter(wish.rowIn(page).locator("a"));
    page.waitForURL("**/decision.xhtml?id=*");
    Locator approve = page.getByLabel("Approva", TimeBandJob.exactly());
    Locator reject = page.getByLabel("Respingi", TimeBandJob.exactly());

    keys.to(approve).press("ArrowDown");
    assertThat(TimeBandJob.rejectButton(head)).isVisible();
    assertThat(reject).isFocused();
    keys.press("ArrowUp");
    assertThat(page.locator("[id='decide:approve']")).isVisible();
    assertThat(approve).isFocused();
    keys.type(page.locator("[id='decide:note']"), "Va bene");
    head.check();
    keys.enter(page.locator("[id='decide:approve']"));

    page.waitForURL("**" + TimeBandJob.WORKLIST);
    assertThat(TimeBandJob.said(head)).containsText("approvata");
    head.check();
  }

  private static Keys logIn(Visit visit, String user) {
    visit.open("/login.xhtml");
    Page page = visit.page();
    Keys keys = new Keys(page);
    keys.type(page.locator("input[autocomplete=username]"), user);
    keys.type(page.locator("input[type=password]"), "citytimes");
    keys.press("Enter");
    page.waitForURL("**/home.xhtml");
    visit.check();
    return keys;
  }

  private static Page.LocatorOptions text(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
