package it.segrate.citytimes.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The steps of the way from a wish to a band, each as the person takes it, from page to page. */
final class TimeBandJob {

  static final String MY_HOURS = "/timeband/requests.xhtml";
  static final String REQUEST = "/timeband/request.xhtml";
  static final String WORKLIST = "/approval/worklist.xhtml";

  private TimeBandJob() {}

  /** Fills in the request form, all but the reason. */
  static void fillIn(Visit employee, Wish wish) {
    Page page = employee.open(REQUEST).page();
    page.getByLabel(wish.band(), exactly()).check();
    page.getByLabel("Dal", exactly()).fill(wish.from().toString());
    assertThat(page.locator(".ct-send")).containsText(wish.firstDay());
    if (wish.until() != null) {
      page.getByLabel("Fino al").fill(wish.until().toString());
      assertThat(page.locator(".ct-send")).not().containsText("senza fine");
    }
  }

  /** Sends what is filled in, and ends on the person's own hours. */
  static void send(Visit employee) {
    employee.page().getByText("Invia la richiesta").click();
    assertThat(said(employee)).containsText("Richiesta inviata.");
    employee.check();
  }

  /** Asks for a band, without a reason. */
  static void ask(Visit employee, Wish wish) {
    fillIn(employee, wish);
    send(employee);
  }

  /** Finds the request in the worklist and opens it. */
  static void openFromWorklist(Visit approver, Wish wish) {
    Page page = approver.open(WORKLIST).page();
    wish.rowIn(page).getByRole(com.microsoft.playwright.options.AriaRole.LINK).click();
    page.waitForURL("**/approval/decision.xhtml?id=*");
    approver.check();
  }

  /** Approves what is open. */
  static void approve(Visit approver) {
    approver.page().locator("[id='decide:approve']").click();
    approver.page().waitForURL("**" + WORKLIST);
    approver.check();
  }

  /** Chooses to reject what is open, and writes why. */
  static void chooseToReject(Visit approver, String reason) {
    Page page = approver.page();
    page.getByLabel("Respingi", exactly()).check();
    assertThat(rejectButton(approver)).isVisible();
    page.locator("[id='decide:note']").fill(reason);
  }

  static Locator rejectButton(Visit approver) {
    return approver.page().locator("[id='decide:reject']");
  }

  /** What the page says of what has just been done or refused. */
  static Locator said(Visit visit) {
    return visit.page().locator(".ct-messages .ct-say");
  }

  static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}
