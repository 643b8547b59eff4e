package it.segrate.citytimes.systemtest.failure;

import it.segrate.citytimes.systemtest.PortalClient;
import it.segrate.citytimes.systemtest.PortalClient.Answer;
import it.segrate.citytimes.systemtest.TestServer;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jsoup.nodes.Document;

/** An approver with the same case open in two windows, who presses the button in both at once. */
final class TwoWindows implements AutoCloseable {

  static final String MANAGER = "manager";
  static final String HR = "hr";

  private final PortalClient first;
  private final PortalClient second;

  TwoWindows(TestServer server, String user) {
    first = PortalClient.login(server, user);
    second = PortalClient.login(server, user);
  }

  /** Approves the case; gives how many of the windows were told that it is done. */
  int approve(long caseId) {
    String path = "/approval/decision.xhtml?id=" + caseId;
    try {
      Document one = first.open(path).page();
      Document other = second.open(path).page();
      CompletableFuture<Boolean> pressed =
          CompletableFuture.supplyAsync(() -> isDone(first, one), Thread::startVirtualThread);
      boolean done = isDone(second, other);
      return (pressed.join() ? 1 : 0) + (done ? 1 : 0);
    } catch (UncheckedIOException noAnswer) {
      return 0;
    }
  }

  /**
   * Approves the case in one window, and sends the same page once more; gives the second answer.
   */
  Answer approveAgain(long caseId) {
    Document page = first.open("/approval/decision.xhtml?id=" + caseId).page();
    if (!isDone(first, page)) {
      throw new AssertionError("case " + caseId + " cannot be approved");
    }
    return first.send(page, "decide", "decide:approve", Map.of());
  }

  /** The cases that wait in this approver's worklist. */
  List<Long> waiting() {
    return Requests.waitingFor(first);
  }

  private static boolean isDone(PortalClient window, Document page) {
    if (page.selectFirst("form#decide") == null) {
      return false;
    }
    try {
      Answer answer = window.send(page, "decide", "decide:approve", Map.of());
      return answer.leadsTo("/approval/worklist.xhtml");
    } catch (UncheckedIOException noAnswer) {
      return false;
    }
  }

  @Override
  public void close() {
    first.close();
    second.close();
  }
}
