package it.segrate.citytimes.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import it.segrate.citytimes.people.DemoPerson;
import it.segrate.citytimes.people.DemoRegistry;
import it.segrate.citytimes.systemtest.Letter;
import it.segrate.citytimes.systemtest.Letters;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Whatever else can become of a request: a no, a withdrawal, two who decide, one's own. */
@UiTest
class DecisionUiIT {

  private static final String HEAD = "ugo.segnaposti@citytimes.example";
  private static final String EMPLOYEE = "bruno.fasulli@citytimes.example";
  private static final String REASON = "In quei giorni lo sportello resta con una persona.";

  @Test
  void rejectionNeedsAReasonWhichTheEmployeeReads(Browsers browsers) {
    Wish wish = Wish.ofDeputy(Wish.LONG_MONDAYS);
    Letters letters = Letters.fromNowOn(browsers.server());
    Visit employee = browsers.phone().login("deputy");
    TimeBandJob.ask(employee, wish);
    Visit head = browsers.desktop().login("manager");
    TimeBandJob.openFromWorklist(head, wish);
    TimeBandJob.chooseToReject(head, "");

    TimeBandJob.rejectButton(head).click();

    Locator fault = head.page().locator("[id='decide:note-error']");
    assertThat(fault).hasText("Scrivi il motivo: chi ha chiesto deve sapere perché dici di no.");
    assertThat(head.page().locator("[id='later:from']")).not().isVisible();
    assertThat(head.page().getByLabel("Respingi", TimeBandJob.exactly())).isChecked();
    head.check().picture("decision-without-reason");

    TimeBandJob.chooseToReject(head, REASON);
    TimeBandJob.rejectButton(head).click();
    head.page().waitForURL("**" + TimeBandJob.WORKLIST);
    assertThat(TimeBandJob.said(head)).containsText("Richiesta di Bruno Fasulli respinta.");
    head.check();

    Letter no =
        letters.await(
            EMPLOYEE,
            "Non accolta: la richiesta della fascia «%s»".formatted(wish.band()),
            wish.firstDay());
    assertThat(no.text()).contains("Ugo Segnaposti ha scritto:", REASON);
    Page page = browsers.phone().follow(no.link(), "deputy").page();
    assertThat(wish.among(page).locator(".ct-state")).hasText("Respinta");
    assertThat(wish.among(page)).containsText("Ugo Segnaposti ha scritto: «" + REASON + "»");
  }

  @Test
  void changingOnesMindKeepsWhatWasTyped(Browsers browsers) {
    Visit head = browsers.desktop().login("manager").open(TimeBandJob.WORKLIST);
    Page page = head.page();
    page.getByText("Comincia dalla prima").click();
    page.waitForURL("**/decision.xhtml?id=*");
    page.locator("[id='decide:note']").fill(REASON);

    page.getByLabel("Respingi", TimeBandJob.exactly()).check();
    assertThat(TimeBandJob.rejectButton(head)).isVisible();
    assertThat(page.locator("[id='decide:note']")).hasValue(REASON);
    head.check();
    page.getByLabel("Approva", TimeBandJob.exactly()).check();

    assertThat(page.locator("[id='decide:approve']")).isVisible();
    assertThat(page.locator("[id='decide:note']")).hasValue(REASON);
    head.check();
  }

  @Test
  void withdrawnRequestLeavesTheWorklistAndCannotBeDecided(Browsers browsers) {
    Wish wish = Wish.ofDeputy(Wish.EQUAL_DAYS);
    Letters letters = Letters.fromNowOn(browsers.server());
    Visit employee = browsers.desktop().login("deputy");
    TimeBandJob.ask(employee, wish);
    Visit head = browsers.desktop().login("manager");
    TimeBandJob.openFromWorklist(head, wish);
    head.page().locator("[id='decide:note']").fill("Volentieri");

    Page page = employee.page();
    wish.among(page).getByText("Ritira la richiesta").click();
    assertThat(page.locator(".ui-confirm-dialog")).containsText("Ritiri la richiesta?");
    employee.check().picture("withdraw");
    page.locator(".ui-confirmdialog-yes").click();
    assertThat(TimeBandJob.said(employee)).containsText("Richiesta ritirata.");
    assertThat(wish.among(page).locator(".ct-state")).hasText("Ritirata");
    employee.check();

    head.page().locator("[id='decide:approve']").click();

    assertThat(TimeBandJob.said(head)).containsText("Bruno Fasulli ha ritirato la richiesta:");
    assertThat(TimeBandJob.said(head)).containsText("Non c’è più niente da decidere.");
    assertThat(head.page().locator("aside")).containsText("Avevi scritto: «Volentieri»");
    assertThat(head.page().locator("[id='decide:approve']")).hasCount(0);
    head.check().picture("decision-withdrawn");
    letters.await(
        HEAD, "Ritirata: Bruno Fasulli, fascia «%s»".formatted(wish.band()), wish.firstDay());
    assertThat(wish.rowIn(head.open(TimeBandJob.WORKLIST).page())).hasCount(0);
  }

  @Test
  void secondOfTwoIsToldWhoApprovedAndWhen(Browsers browsers) {
    Visit head = seeded(browsers, "manager", "Ines Modelli");
    Visit deputy = seeded(browsers, "deputy", "Ines Modelli");
    assertThat(deputy.page().locator("aside")).containsText("Decidi per Ugo Segnaposti");
    TimeBandJob.chooseToReject(deputy, REASON);
    TimeBandJob.approve(head);

    TimeBandJob.rejectButton(deputy).click();

    assertThat(TimeBandJob.said(deputy)).containsText(today());
    assertThat(TimeBandJob.said(deputy)).containsText("Ugo Segnaposti ha approvato.");
    assertThat(deputy.page().locator("aside")).containsText("Ora ce l’ha Risorse umane");
    assertThat(deputy.page().locator("aside")).containsText("Avevi scritto: «" + REASON + "»");
    assertThat(deputy.page().locator(".ct-pos")).hasCount(0);
    deputy.check().picture("decision-conflict");
  }

  @Test
  void secondOfTwoIsToldWhoRejectedAndWhen(Browsers browsers) {
    Visit head = seeded(browsers, "manager", "Piero Simulati");
    Visit deputy = seeded(browsers, "deputy", "Piero Simulati");
    TimeBandJob.chooseToReject(deputy, REASON);
    TimeBandJob.rejectButton(deputy).click();
    deputy.page().waitForURL("**" + TimeBandJob.WORKLIST);

    head.page().locator("[id='decide:approve']").click();

    assertThat(TimeBandJob.said(head))
        .containsText("Bruno Fasulli ha già respinto questa pratica: " + today());
    assertThat(head.page().locator("main")).containsText("Bruno Fasulli (per Ugo Segnaposti)");
    head.check();
  }

  @Test
  void goingBackAfterTheDecisionDoesNotDecideAgain(Browsers browsers) {
    Visit head = seeded(browsers, "manager", "Teo Prototipi");
    TimeBandJob.approve(head);

    head.page().goBack();

    assertThat(head.page().locator("[id='decide:approve']")).hasCount(0);
    assertThat(head.page().locator("aside")).containsText("Ora ce l’ha Risorse umane");
    head.check();
  }

  @Test
  void pageThatTheServerHasForgottenSaysSoAndDecidesNothing(Browsers browsers) {
    Visit head = seeded(browsers, "manager", "Dario Provetti");
    Page other = head.context().newPage();
    for (int i = 0; i < 12; i++) {
      other.navigate(browsers.server().url(TimeBandJob.WORKLIST));
    }

    head.expectRefusal(410);
    head.page().locator("[id='decide:approve']").click();

    assertThat(head.page().locator("header.ct-header")).isVisible();
    assertThat(head.page().locator("h1")).hasText("La pagina era aperta da troppo tempo");
    head.check();
    other.navigate(browsers.server().url(TimeBandJob.WORKLIST));
    assertThat(other.locator(".ct-data tbody")).containsText("Dario Provetti");
  }

  @Test
  void decisionSpeaksEnglishToWhoPrefersIt(Browsers browsers) {
    Visit head =
        browsers.visit(Screen.PHONE, Locale.ENGLISH).login("manager").open(TimeBandJob.WORKLIST);
    head.page().getByText("Start with the first").click();
    head.page().waitForURL("**/decision.xhtml?id=*");
    assertThat(head.page().locator("h1")).containsText("asks for “");

    head.page().getByLabel("Reject", TimeBandJob.exactly()).check();
    TimeBandJob.rejectButton(head).click();

    assertThat(head.page().locator("[id='decide:note-error']")).containsText("Write the reason");
    head.check().checkWidth();
    head.open(TimeBandJob.REQUEST).checkWidth();
    assertThat(head.page().locator("h1")).hasText("Ask for a band");
  }

  @Test
  void nobodyDecidesOnTheirOwnRequest(Browsers browsers) {
    Wish wish = new Wish(Wish.EQUAL_DAYS, Wish.today().plusDays(10), Wish.today().plusDays(50));
    Letters letters = Letters.fromNowOn(browsers.server());
    Visit head = browsers.desktop().login("manager");

    TimeBandJob.ask(head, wish);

    DemoPerson above = headOf("SFI");
    String name = above.firstName() + " " + above.lastName();
    assertThat(wish.among(head.page())).containsText("Ora ce l’ha " + name);
    Letter toAbove =
        letters.await(
            above.email(),
            "Da decidere: Ugo Segnaposti, fascia «%s»".formatted(wish.band()),
            wish.firstDay());
    assertThat(wish.rowIn(head.open(TimeBandJob.WORKLIST).page())).hasCount(0);
    String path = toAbove.link().replaceFirst(".*/citytimes", "");
    head.openRefused(path, 403);
    assertThat(head.page().locator("header.ct-header")).isVisible();
    browsers.desktop().login("deputy").openRefused(path, 404);
  }

  @Test
  void onlyPersonOfHrIsToldThatNobodyElseCanDecide(Browsers browsers) {
    Wish wish = new Wish(Wish.EQUAL_DAYS, Wish.today().plusDays(9), Wish.today().plusDays(20));
    Visit hr = browsers.desktop().login("hr");
    TimeBandJob.fillIn(hr, wish);

    hr.page().getByText("Invia la richiesta").click();

    assertThat(TimeBandJob.said(hr))
        .containsText("Nessun’altra persona di Risorse umane può decidere.");
    assertThat(hr.page().getByLabel("Dal", TimeBandJob.exactly())).hasValue(wish.from().toString());
    assertThat(hr.page().getByLabel(wish.band(), TimeBandJob.exactly())).isChecked();
    hr.check();
  }

  private static DemoPerson headOf(String office) {
    return DemoRegistry.people().stream()
        .filter(person -> person.head() && person.office().equals(office))
        .findFirst()
        .orElseThrow();
  }

  /** Opens the demo's request of somebody of the tax desk. */
  private static Visit seeded(Browsers browsers, String user, String requester) {
    Visit visit = browsers.desktop().login(user).open(TimeBandJob.WORKLIST);
    visit.page().getByText(requester).click();
    visit.page().waitForURL("**/decision.xhtml?id=*");
    return visit.check();
  }

  private static String today() {
    return new Wish("", Wish.today(), null).firstDay();
  }
}
