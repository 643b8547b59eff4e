package it.segrate.citytimes.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in an address can be written by anybody: wrong things are refused in our dress. */
@UiTest
class AddressesUiIT {

  private static final List<String> WRONG =
      List.of(
          "999999999",
          "abc",
          "-1",
          "0",
          "1%20or%201=1",
          "%3Cscript%3E",
          "99999999999999999999",
          "1.5");

  /** Pages that show one thing, and how they name it; the ticket's is open to all. */
  private static final Map<String, List<String>> PAGES =
      Map.of(
          "employee",
          List.of(
              "/approval/decision.xhtml?id=",
              "/timeband/request.xhtml?band=",
              "/timeband/requests.xhtml?id=",
              "/people/person.xhtml?id=",
              "/frontoffice/ticket.xhtml?t="),
          "manager",
          List.of("/approval/decision.xhtml?id=", "/people/person.xhtml?id="),
          "hr",
          List.of(
              "/approval/decision.xhtml?id=",
              "/people/person.xhtml?id=",
              "/people/import.xhtml?id="),
          "admin",
          List.of(
              "/portal/user.xhtml?id=",
              "/portal/queue.xhtml?queue=",
              "/portal/queue-item.xhtml?id=",
              "/mail/outbox-message.xhtml?id="));

  /** Pages of that list that are lists themselves: without the name they show everything. */
  private static final Set<String> LISTS =
      Set.of("/timeband/request.xhtml", "/timeband/requests.xhtml");

  @ParameterizedTest
  @ValueSource(strings = {"employee", "manager", "hr", "admin"})
  void whatNobodyHasIsNotFound(String user, Browsers browsers) {
    Visit visit = browsers.desktop().login(user);
    for (String page : PAGES.get(user)) {
      visit.openRefused(page + WRONG.getFirst(), 404);
      assertThat(visit.page().locator("header.ct-header")).isVisible();
      for (String wrong : WRONG) {
        assertThatItIsRefused(visit, page + wrong, 404);
      }
      String bare = page.substring(0, page.indexOf('?'));
      if (!LISTS.contains(bare)) {
        assertThatItIsRefused(visit, page, 404);
        assertThatItIsRefused(visit, bare, 404);
      }
    }
  }

  @Test
  void filterThatMeansNothingIsNoFault(Browsers browsers) {
    browsers
        .desktop()
        .login("manager")
        .open("/approval/worklist.xhtml?only=abc&office=%3Cscript%3E&person=%25");
    browsers
        .desktop()
        .login("hr")
        .open("/people/people.xhtml?page=abc&office=999999999&activity=abc");
    browsers
        .desktop()
        .login("admin")
        .open("/portal/users.xhtml?page=-1")
        .open("/portal/audit.xhtml?before=abc")
        .open("/portal/queue.xhtml?queue=approvals&state=abc")
        .open("/mail/outbox.xhtml?first=abc&show=abc")
        .open("/mail/outbox.xhtml?first=99999999999999999999");
  }

  @Test
  void whatBelongsToAnotherIsNotThere(Browsers browsers) {
    Visit deputy = browsers.desktop().login("deputy");
    Wish wish = Wish.ofDeputy(Wish.LONG_TUESDAYS);
    TimeBandJob.ask(deputy, wish);
    String own = "/timeband/requests.xhtml?id=" + idOf(deputy, wish);
    Visit head = browsers.desktop().login("manager");
    TimeBandJob.openFromWorklist(head, wish);
    String decision = head.page().url().replaceFirst(".*/citytimes", "");

    assertThat(wish.among(deputy.open(own).page()).locator("details")).hasAttribute("open", "open");
    deputy.openRefused(decision, 403);
    for (String stranger : List.of("operator", "union", "admin", "hr")) {
      Visit visit = browsers.desktop().login(stranger);
      visit.openRefused(own, 404);
      if (!stranger.equals("hr")) {
        visit.openRefused(decision, 404);
      }
    }
    Visit partner = browsers.desktop().login("partner");
    partner.openRefused(decision, 403);
    assertThat(partner.page().getByRole(AriaRole.MAIN)).not().containsText("Fasulli");
    partner.openRefused(own, 403);
  }

  @Test
  void pageOfAnotherRoleIsRefused(Browsers browsers) {
    Map.of(
            "employee",
            List.of("/portal/users.xhtml", "/portal/queues.xhtml", "/mail/outbox.xhtml"),
            "manager",
            List.of("/people/imports.xhtml"),
            "hr",
            List.of("/portal/system.xhtml", "/portal/audit.xhtml"),
            "partner",
            List.of("/timeband/requests.xhtml", "/timeband/request.xhtml", TimeBandJob.WORKLIST))
        .forEach(
            (user, pages) -> {
              Visit visit = browsers.desktop().login(user);
              pages.forEach(page -> assertThatItIsRefused(visit, page, 403));
            });
  }

  private static String idOf(Visit employee, Wish wish) {
    return wish.among(employee.page()).getAttribute("id").replace("request-", "");
  }

  private static void assertThatItIsRefused(Visit visit, String path, int status) {
    APIResponse answer = visit.context().request().get(visit.url(path));
    assertThat(answer.status()).as(path).isEqualTo(status);
    assertThat(answer.text())
        .as(path)
        .contains("ct-header")
        .doesNotContain("Exception", "Payara", "at it.segrate");
  }
}
