package it.segrate.citytimes.systemtest.failure;

import it.segrate.citytimes.systemtest.PortalClient;
import it.segrate.citytimes.systemtest.PortalClient.Answer;
import it.segrate.citytimes.systemtest.TestServer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Bruno Fasulli, who asks for a band again and again, each time for a single day. His head decides
 * and then HR. What he asked for before may be in the way, so he withdraws it first.
 */
final class Requests implements AutoCloseable {

  private static final ZoneId ROME = ZoneId.of("Europe/Rome");
  private static final String MINE = "/timeband/requests.xhtml";

  private final PortalClient bruno;
  private LocalDate day;

  /**
   * @param daysAhead when the first band begins, in days from today; no two bands share a day
   */
  Requests(TestServer server, int daysAhead) {
    bruno = PortalClient.login(server, "deputy");
    day = LocalDate.now(ROME).plusDays(daysAhead);
    Answer mine = bruno.open(MINE);
    Element withdraw = mine.page().selectFirst("button[name$=:withdraw]");
    while (withdraw != null) {
      bruno.send(mine.page(), "requests", withdraw.attr("name"), Map.of());
      mine = bruno.open(MINE);
      withdraw = mine.page().selectFirst("button[name$=:withdraw]");
    }
  }

  /** Sends one more; whether the portal says that it has it. */
  boolean send() {
    Answer form = bruno.open("/timeband/request.xhtml");
    String band = form.page().selectFirst("#request input[type=radio]").val();
    String one = day.toString();
    day = day.plusDays(1);
    Map<String, String> typed =
        Map.of("request:band", band, "request:from", one, "request:until", one);
    return bruno.send(form.page(), "request", "request:send", typed).leadsTo(MINE);
  }

  /** The cases of his that wait for an approver, as that person's worklist shows them. */
  static List<Long> waitingFor(PortalClient approver) {
    return approver
        .open("/approval/worklist.xhtml?person=fasulli")
        .page()
        .select("table a[href*=decision.xhtml]")
        .eachAttr("href")
        .stream()
        .map(link -> Long.parseLong(link.substring(link.indexOf("id=") + 3)))
        .toList();
  }

  @Override
  public void close() {
    bruno.close();
  }
}
