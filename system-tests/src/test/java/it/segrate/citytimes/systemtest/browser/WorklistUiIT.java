package it.segrate.citytimes.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import it.segrate.citytimes.systemtest.Letter;
import it.segrate.citytimes.systemtest.Letters;
import org.junit.jupiter.api.Test;

/** What a head does with the worklist beside single decisions, and whom a head lets decide. */
@UiTest
class WorklistUiIT {

  private static final String HEAD = "ugo.segnaposti@citytimes.example";
  private static final String EMPLOYEE = "bruno.fasulli@citytimes.example";
  private static final String QUESTION = "Il lunedì puoi restare fino alle 17?";
  private static final String ANSWER = "Sì, il lunedì va bene.";
  private static final String REASON = "In quei giorni lo sportello resta con una persona.";

  @Test
  void questionIsAnsweredAndTwoCasesAreRejectedTogetherByKeyboard(Browsers browsers) {
    Wish first = Wish.ofDeputy(Wish.EQUAL_DAYS);
    Wish second = Wish.ofDeputy(Wish.LONG_MONDAYS);
    Letters letters = Letters.fromNowOn(browsers.server());
    Visit employee = browsers.phone().login("deputy");
    TimeBandJob.ask(employee, first);
    TimeBandJob.ask(employee, second);
    Visit head = browsers.desktop().login("manager");

    TimeBandJob.openFromWorklist(head, first);
    ask(head);
    Letter asked =
        letters.await(EMPLOYEE, "Ugo Segnaposti ti fa una domanda sulla tua richiesta", QUESTION);
    assertThat(asked.link()).contains("/approval/answer.xhtml?id=");
    answer(employee);
    Letter answered = letters.await(HEAD, "Bruno Fasulli ha risposto: ora puoi decidere", ANSWER);
    head.open(answered.link().replaceFirst(".*/citytimes", ""));
    assertThat(head.page().locator("main")).containsText("Bruno Fasulli ha risposto");
    assertThat(head.page().locator("main")).containsText(ANSWER);
    head.check().picture("decision-answered");

    seeWhatLeavesTooFew(head);
    rejectTogether(head, first, second);
    letters.await(
        EMPLOYEE,
        "Non accolta: la richiesta della fascia «%s»".formatted(second.band()),
        second.firstDay());
  }

  private static void ask(Visit head) {
    Page page = head.page();
    page.getByLabel("Chiedi a Bruno", TimeBandJob.exactly()).check();
    Locator ask = page.locator("[id='decide:ask']");
    ask.click();
    assertThat(page.locator("[id='decide:note-error']")).hasText("Scrivi la domanda.");
    page.locator("[id='decide:note']").fill(QUESTION);
    ask.click();
    assertThat(TimeBandJob.said(head)).containsText("Domanda inviata a Bruno.");
    assertThat(page.locator("main")).containsText("In attesa della risposta di Bruno Fasulli");
    head.check().picture("decision-asked");
  }

  private static void answer(Visit employee) {
    Page page = employee.open(TimeBandJob.MY_HOURS).page();
    page.locator(".ct-say", new Page.LocatorOptions().setHasText(QUESTION)).locator("a").click();
    page.waitForURL("**/answer.xhtml?id=*");
    employee.check().picture("answer");
    page.locator("[id='form:send']").click();
    assertThat(page.locator("[id='form:answer-error']")).hasText("Scrivi la risposta.");
    page.locator("[id='form:answer']").fill(ANSWER);
    page.locator("[id='form:send']").click();
    assertThat(TimeBandJob.said(employee)).containsText("Risposta inviata.");
    employee.check();
  }

  /** The list says in a line what the decision page says at length. */
  private static void seeWhatLeavesTooFew(Visit head) {
    Page page = head.open(TimeBandJob.WORKLIST).page();
    page.locator(".ct-chip", new Page.LocatorOptions().setHasText("Lasciano scoperto")).click();
    page.waitForURL("**only=short*");
    Locator rows = page.locator("#together tbody tr");
    assertThat(rows.first()).containsText("scopert");
    assertThat(rows.filter(new Locator.FilterOptions().setHasNotText("scopert"))).hasCount(0);
    head.check();
    rows.first().locator("td.main a").click();
    assertThat(page.locator(".ct-say.bad").first()).containsText(" su ");
  }

  private static void rejectTogether(Visit head, Wish first, Wish second) {
    Page page = head.open(TimeBandJob.WORKLIST + "?person=bruno").page();
    Keys keys = new Keys(page);
    choose(keys, first.rowIn(page));
    choose(keys.press("k").press("k").press("k").press("k").press("k"), second.rowIn(page));
    assertThat(page.locator(".ct-bulk [role=status]")).hasText("2 pratiche scelte.");
    Locator cover = page.locator("#together-cover");
    assertThat(cover).containsText("Approvate insieme");
    String verdict = cover.textContent().split("\\.")[0];
    head.check().picture("worklist-chosen");
    keys.enter(page.locator(".ct-bulk button[value=REJECT]"));
    page.waitForURL("**/decisions.xhtml?*");
    assertThat(page.getByLabel("Respingi tutte", TimeBandJob.exactly())).isChecked();
    assertThat(page.locator("main .ct-say").first()).containsText(verdict);
    head.check();
    keys.type(page.locator("[id='decide:note']"), REASON);
    keys.enter(page.locator("[id='decide:reject']"));
    assertThat(page.locator("main")).containsText("2 pratiche respinte.");
    head.check().picture("decisions-done");
  }

  /** Goes down with J until the case has the focus, and chooses it with X. */
  private static void choose(Keys keys, Locator row) {
    for (int i = 0; i < 40 && !hasFocus(row); i++) {
      keys.press("j");
    }
    keys.press("x");
    assertThat(row.locator("input")).isChecked();
  }

  private static boolean hasFocus(Locator row) {
    return (Boolean) row.locator("a").evaluate("e => e === document.activeElement");
  }
}
