package it.segrate.citytimes.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A band from what somebody needs, by way of a draft and a proof, to other days and back. */
@UiTest
class BandLifeUiIT {

  private static final String REASON = "lontra-quieta";
  private static final String BANDS = "/timeband/request-bands.xhtml";

  @Test
  void bandIsRankedDraftedProvedCheckedAndChanged(Browsers browsers) {
    Wish wish = new Wish(Wish.LONG_MONDAYS, Wish.today().plusDays(60), null);
    Visit employee = browsers.desktop().login("employee");
    rank(employee);
    draft(employee, wish);
    prove(employee, wish);
    goOn(employee, wish);
    TimeBandJob.send(employee);

    Visit head = browsers.desktop().login("manager");
    TimeBandJob.openFromWorklist(head, wish);
    String decision = head.page().url().replaceFirst(".*/citytimes", "");
    assertThat(head.page().locator("main")).containsText("per quarto d’ora");
    assertThat(head.page().locator(".ct-c8 > .ct-say").first())
        .containsText(Pattern.compile("Abbiamo guardato|guardando"));
    assertThat(head.page().locator("main")).containsText(precedence("da verificare"));
    TimeBandJob.approve(head);

    checkProof(browsers.desktop().login("hr"), decision);
    head.open(decision).picture("decision-eligible");
    assertThat(head.page().locator("main")).containsText(precedence("sì"));
    assertThat(head.page().content()).doesNotContain(REASON);

    printOrder(employee, head);
    askForOtherDaysAndTakeThatBack(employee);
    wish.among(employee.page()).getByText("Ritira la richiesta").click();
    confirm(employee, "Richiesta ritirata.");
  }

  /** Says what matters; the address keeps it. */
  private static void rank(Visit employee) {
    Page page = employee.open(BANDS).page();
    page.locator("input[name=t0]").fill("16:30");
    page.getByText("Metti in ordine").click();
    page.waitForURL("**t0=16%3A30*");
    page.reload();
    assertThat(page.locator("input[name=t0]")).hasValue("16:30");
    Locator late = page.locator(".ct-no > li", row(Wish.LONG_MONDAYS));
    assertThat(late).containsText("30 min dopo le 16:30");
    employee.check().picture("bands-ranked");
    late.getByText("Chiedila lo stesso").click();
    page.waitForURL("**/request.xhtml?band=*");
    employee.check();
  }

  private static void draft(Visit employee, Wish wish) {
    Page page = employee.page();
    page.getByLabel("Dal", TimeBandJob.exactly()).fill(wish.from().toString());
    assertThat(page.locator(".ct-send")).containsText(wish.firstDay());
    assertThat(page.locator("main")).containsText("La tua settimana, prima e dopo");
    page.getByLabel("Diritto di precedenza").selectOption("CARER");
    page.getByLabel("Con parole tue").fill(REASON);
    employee.check();
    page.getByText("Salva la bozza").click();
    assertThat(TimeBandJob.said(employee)).containsText("Bozza salvata.");
    employee.check();
  }

  private static void prove(Visit employee, Wish wish) {
    Page page = employee.page();
    wish.among(page).getByText("Prove del diritto di precedenza").click();
    page.waitForURL("**/request-evidence.xhtml?id=*");
    page.locator("[id='evidence:add']").click();
    Locator fault = page.locator("[id='evidence:file-error']");
    assertThat(fault).hasText("Scegli un file.");
    add(employee, "Some words, and no document");
    assertThat(fault).containsText("Il file non è un PDF, un JPG o un PNG");
    employee.check();
    add(employee, "%PDF-1.4\n%%EOF\n");
    assertThat(TimeBandJob.said(employee)).containsText("File aggiunto.");
    employee.check().picture("evidence-added");
  }

  private static void add(Visit employee, String content) {
    FilePayload file =
        new FilePayload("verbale.pdf", "application/pdf", content.getBytes(StandardCharsets.UTF_8));
    employee.page().locator("[id='evidence:file']").setInputFiles(file);
    employee.page().locator("[id='evidence:add']").click();
  }

  private static void goOn(Visit employee, Wish wish) {
    Page page = employee.open(TimeBandJob.MY_HOURS).page();
    wish.among(page).getByText("Continua la bozza").click();
    page.waitForURL("**/request.xhtml?draft=*");
    assertThat(page.getByLabel("Con parole tue")).hasValue(REASON);
    assertThat(page.getByLabel("Dal", TimeBandJob.exactly())).hasValue(wish.from().toString());
    employee.check();
  }

  private static void checkProof(Visit hr, String decision) {
    Page page = hr.open(decision).page();
    page.locator("[id='evidence:open']").click();
    Locator read = page.locator("[id='evidence:reason']");
    assertThat(read).containsText(REASON);
    String file = read.getByText("verbale.pdf").getAttribute("href").replaceFirst("/citytimes", "");
    assertThat(hr.context().request().get(hr.url(file)).text()).startsWith("%PDF-");
    page.locator("[id='evidence:until']").fill(Wish.today().plusDays(400).toString());
    page.locator("[id='evidence:eligible']").click();
    assertThat(TimeBandJob.said(hr)).containsText("Verificato: il diritto di precedenza c’è.");
    hr.check();
  }

  /** The order of the band that is worked, for who has it and for the head who granted it. */
  private static void printOrder(Visit employee, Visit head) {
    Page page = employee.open(TimeBandJob.MY_HOURS).page();
    Locator link = page.locator("#requests .ct-list > li", row("Attiva")).getByText("(PDF)");
    String order = link.getAttribute("href").replaceFirst("/citytimes", "");
    for (Visit reader : List.of(employee, head)) {
      APIResponse file = reader.context().request().get(reader.url(order));
      assertThat(file.headers()).containsEntry("content-type", "application/pdf");
      assertThat(file.text()).startsWith("%PDF-").contains("/StructTreeRoot");
    }
    assertThat(employee.context().request().get(employee.url("/timeband/order.pdf?id=0")).status())
        .isEqualTo(404);
  }

  private static void askForOtherDaysAndTakeThatBack(Visit employee) {
    Page page = employee.open(TimeBandJob.MY_HOURS).page();
    page.locator("#requests .ct-list > li", row("Attiva")).getByText("Cambia le date").click();
    page.waitForURL("**/request-change.xhtml?*what=dates*");
    page.locator("[id='change:until']").fill(Wish.today().plusDays(90).toString());
    page.locator("[id='change:send']").click();
    assertThat(TimeBandJob.said(employee)).containsText("Per quei giorni hai già chiesto");
    employee.check();
    page.locator("[id='change:until']").fill(Wish.today().plusDays(20).toString());
    page.locator("[id='change:send']").click();
    assertThat(TimeBandJob.said(employee)).containsText("Richiesta inviata.");
    employee.check().picture("change-asked");
    page.getByText("Ritira questa richiesta").click();
    confirm(employee, "Richiesta di cambio ritirata.");
  }

  private static void confirm(Visit employee, String said) {
    employee.page().locator(".ui-confirmdialog-yes").click();
    assertThat(TimeBandJob.said(employee)).containsText(said);
    employee.check();
  }

  private static Pattern precedence(String value) {
    return Pattern.compile("Diritto di precedenza\\s*" + value);
  }

  private static Page.LocatorOptions row(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
