package it.segrate.citytimes.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.segrate.citytimes.systemtest.Letter;
import it.segrate.citytimes.systemtest.Letters;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody asks for a band; the head approves, HR approves, the band is theirs. */
@UiTest
class TimeBandJobUiIT {

  private static final String HEAD = "ugo.segnaposti@citytimes.example";
  private static final String DEPUTY = "bruno.fasulli@citytimes.example";
  private static final String HR = "lia.fittizi@citytimes.example";

  static Stream<Arguments> employees() {
    LocalDate today = Wish.today();
    return Stream.of(
        Arguments.of(
            Screen.DESKTOP,
            "employee",
            "Marta Esempi",
            new Wish(Wish.EQUAL_DAYS, today, null),
            List.of(HEAD, DEPUTY, HR, "marta.esempi@citytimes.example")),
        Arguments.of(
            Screen.PHONE,
            "deputy",
            "Bruno Fasulli",
            new Wish(Wish.LONG_TUESDAYS, today, today.plusDays(4)),
            List.of(HEAD, HR, DEPUTY)));
  }

  /**
   * @param written the addresses that get a letter, the employee's own the last
   */
  @ParameterizedTest
  @MethodSource("employees")
  void twiceApprovedBandIsActive(
      Screen screen, String user, String name, Wish wish, List<String> written, Browsers browsers) {
    Letters letters = Letters.fromNowOn(browsers.server());
    String first = name.split(" ")[0];

    Visit employee = browsers.visit(screen, Locale.ITALIAN).login(user);
    TimeBandJob.fillIn(employee, wish);
    employee.page().getByLabel("Diritto di precedenza").selectOption("SCHOOL_CHILDREN");
    employee.page().getByLabel("Con parole tue").fill("Due figli alla primaria");
    employee.check().checkWidth().picture("request-" + screen.width());
    TimeBandJob.send(employee);
    assertThat(wish.among(employee.page())).containsText("In decisione");
    assertThat(wish.among(employee.page())).containsText("Ora ce l’ha Ugo Segnaposti");

    Letter toHead =
        letters.await(
            HEAD, "Da decidere: %s, fascia «%s»".formatted(name, wish.band()), wish.firstDay());
    Visit head = browsers.visit(screen, Locale.ITALIAN).follow(toHead.link(), "manager");
    assertThat(head.page().locator("h1")).hasText(name + " chiede «" + wish.band() + "»");
    head.open(TimeBandJob.WORKLIST).checkWidth().picture("worklist-" + screen.width());
    TimeBandJob.openFromWorklist(head, wish);
    assertThat(head.page().url()).isEqualTo(toHead.link());
    head.checkWidth().picture("decision-" + screen.width());
    TimeBandJob.approve(head);
    assertThat(TimeBandJob.said(head))
        .containsText("Richiesta di " + name + " approvata. Ora decide Risorse umane.");
    assertThat(wish.rowIn(head.page())).hasCount(0);
    employee.open(TimeBandJob.MY_HOURS);
    assertThat(wish.among(employee.page())).containsText("Da Risorse umane");

    Letter toHr =
        letters.await(
            HR, "Da verificare: %s, fascia «%s»".formatted(name, wish.band()), wish.firstDay());
    assertThat(toHr.text()).contains("Ugo Segnaposti ha approvato");
    Visit hr = browsers.visit(screen, Locale.ITALIAN).follow(toHr.link(), "hr");
    assertThat(hr.page().getByText("Approva la richiesta di " + first)).isVisible();
    TimeBandJob.openFromWorklist(hr, wish);
    assertThat(hr.page().url()).isEqualTo(toHr.link());
    TimeBandJob.approve(hr);
    assertThat(TimeBandJob.said(hr)).containsText("Richiesta di " + name + " approvata.");

    Letter toEmployee =
        letters.await(
            written.getLast(),
            "Approvata: la tua fascia «%s»".formatted(wish.band()),
            wish.firstDay());
    assertThat(toEmployee.text()).contains("Ultima decisione: Lia Fittizi");
    Page page = browsers.visit(screen, Locale.ITALIAN).follow(toEmployee.link(), user).page();
    assertThat(wish.among(page).locator(".ct-state")).hasText("Attiva");
    assertThat(page.locator("aside")).containsText("«" + wish.band() + "», in vigore");
    employee.open(TimeBandJob.MY_HOURS).checkWidth().picture("my-hours-" + screen.width());
    assertThat(letters.all().stream().filter(letter -> letter.text().contains(wish.firstDay())))
        .extracting(Letter::to)
        .containsExactlyInAnyOrderElementsOf(written.stream().map(List::of).toList());
  }

  @Test
  void bandOfALaterDayIsApprovedAndSaysWhenItBegins(Browsers browsers) {
    Wish wish = Wish.ofDeputy(Wish.EQUAL_DAYS);
    Visit employee = browsers.desktop().login("deputy");
    TimeBandJob.ask(employee, wish);
    for (String approver : new String[] {"manager", "hr"}) {
      Visit visit = browsers.desktop().login(approver);
      TimeBandJob.openFromWorklist(visit, wish);
      TimeBandJob.approve(visit);
    }

    employee.open(TimeBandJob.MY_HOURS);

    assertThat(wish.among(employee.page()).locator(".ct-state")).hasText("Approvata");
    assertThat(wish.among(employee.page())).containsText("È approvata: comincia");
    Visit admin = browsers.desktop().login("admin");
    admin.open("/portal/queue.xhtml?queue=timeband-days&state=SCHEDULED");
    assertThat(admin.page().locator(".ct-data tbody")).containsText("timeband:");
  }
}
