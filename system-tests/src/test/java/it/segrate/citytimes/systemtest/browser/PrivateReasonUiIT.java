package it.segrate.citytimes.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import it.segrate.citytimes.systemtest.Letter;
import it.segrate.citytimes.systemtest.Letters;
import it.segrate.citytimes.systemtest.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A planted reason, told to the portal by the one who has it, turns up nowhere but with them and in
 * the evidence check of HR.
 */
@UiTest
class PrivateReasonUiIT {

  private static final String CANARY = "canarino-zq7x4";
  private static final String CATEGORY = "Progetto terapeutico";
  private static final String EXPORT = "/people/registry.csv?kind=PEOPLE";

  private static final List<String> OF_THE_ADMINISTRATION =
      List.of(
          "/portal/audit.xhtml?subject=timeband",
          "/portal/queue.xhtml?queue=timeband-days",
          "/portal/queue.xhtml?queue=approvals-deadlines",
          "/mail/outbox.xhtml?address=bruno");

  @Test
  void reasonIsSeenByNobodyButItsOwnerAndTheEvidenceCheck(Browsers browsers) {
    Wish wish = Wish.ofDeputy(Wish.EQUAL_DAYS);
    Letters letters = Letters.fromNowOn(browsers.server());
    Visit employee = browsers.desktop().login("deputy");
    TimeBandJob.fillIn(employee, wish);
    employee.page().getByLabel("Diritto di precedenza").selectOption("THERAPY");
    employee.page().getByLabel("Con parole tue").fill(CANARY);
    TimeBandJob.send(employee);
    assertThat(pagesWithIt(employee, List.of())).contains(TimeBandJob.MY_HOURS);

    Visit head = browsers.desktop().login("manager");
    TimeBandJob.openFromWorklist(head, wish);
    String decision = head.page().url().replaceFirst(".*/citytimes", "");
    assertThat(head.page().content()).doesNotContain(CANARY, CATEGORY);
    assertThat(pagesWithIt(head, List.of())).isEmpty();
    head.open(decision);
    TimeBandJob.approve(head);

    Visit hr = browsers.desktop().login("hr");
    assertThat(pagesWithIt(hr, List.of("/people/people.xhtml?q=Fasulli", EXPORT))).isEmpty();
    readAsEvidence(hr, decision);
    assertThat(hr.open(decision).page().content()).doesNotContain(CANARY, CATEGORY);
    TimeBandJob.approve(hr);
    assertThat(hr.open(decision).page().content()).doesNotContain(CANARY, CATEGORY);
    assertThat(hr.page().locator("[id='evidence:open']")).hasCount(0);

    Visit admin = browsers.desktop().login("admin").open("/portal/audit.xhtml?actor=hr");
    assertThat(admin.page().locator(".ct-data tbody")).containsText("timeband.reason-read");
    assertThat(pagesWithIt(admin, OF_THE_ADMINISTRATION)).isEmpty();
    assertThat(pagesWithIt(browsers.desktop().login("union"), List.of())).isEmpty();
    assertThat(pagesWithIt(browsers.desktop().login("supervisor"), List.of())).isEmpty();

    letters.await(
        "bruno.fasulli@citytimes.example",
        "Approvata: la tua fascia «%s»".formatted(wish.band()),
        wish.firstDay());
    assertThat(letters.all())
        .extracting(Letter::whole)
        .hasSizeGreaterThanOrEqualTo(3)
        .noneMatch(whole -> whole.contains(CANARY) || whole.contains(CATEGORY));
    assertThatNoFileHoldsIt(browsers.server());
    String metrics = admin.context().request().get(browsers.server().rootUrl("/metrics")).text();
    assertThat(metrics).contains("citytimes").doesNotContain(CANARY);
  }

  private static List<String> pagesWithIt(Visit visit, List<String> more) {
    return Crawl.of(visit, more).entrySet().stream()
        .filter(page -> page.getValue().contains(CANARY))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void readAsEvidence(Visit hr, String decision) {
    Page page = hr.open(decision).page();
    Locator reason = page.locator("[id='evidence:reason']");
    assertThat(page.content()).doesNotContain(CANARY, CATEGORY);
    page.locator("[id='evidence:open']").click();
    assertThat(reason).containsText(CANARY);
    assertThat(reason).containsText(CATEGORY);
    hr.check().picture("evidence");
  }

  /** Not the logs, not the files of the database. */
  private static void assertThatNoFileHoldsIt(TestServer server) {
    assertThat(files(server.plan().log().getParent(), "timeband.submitted")).isNotEmpty();
    assertThat(files(server.plan().log().getParent(), CANARY)).isEmpty();
    assertThat(files(server.plan().derby(), "Segnaposti")).isNotEmpty();
    assertThat(files(server.plan().derby(), CANARY)).isEmpty();
  }

  /** The files that hold a word, in whatever format: the word is plain ASCII. */
  private static List<Path> files(Path folder, String word) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).filter(file -> holds(file, word)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean holds(Path file, String word) {
    try {
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      String wide = word.replaceAll("(.)", "\u0000$1");
      return bytes.contains(word) || bytes.contains(wide);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
