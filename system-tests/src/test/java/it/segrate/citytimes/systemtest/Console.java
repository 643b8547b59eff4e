package it.segrate.citytimes.systemtest;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** An operator at a desk, who presses the buttons of the console. */
public final class Console implements AutoCloseable {

  private static final String FORM = "console";
  private static final String PARTS = "console heading lead bar messages";

  private final PortalClient client;
  private final Document page;

  /**
   * Logs in and sits down.
   *
   * @param desk name of a desk that is free
   */
  public Console(TestServer server, String user, String desk) {
    client = PortalClient.login(server, user);
    PortalClient.Answer answer = client.open("/frontoffice/console.xhtml");
    page = answer.page();
    Element button =
        page.select(".c-desk").stream()
            .filter(tile -> tile.select("h2").text().endsWith(" " + desk))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no desk " + desk + ": " + answer))
            .selectFirst("button");
    press(button.id());
    if (page.getElementById("state") == null) {
      throw new AssertionError(user + " does not sit at " + desk + ": " + messages());
    }
  }

  /** Calls the next one; gives their number, or nothing if nobody waits. */
  public String callNext() {
    press("console:call");
    return isCalled() ? number() : "";
  }

  /** Begins and ends a service, and calls the next one in the same stroke. */
  public String serveAndCallNext() {
    press("console:start");
    press("console:endCall");
    return isCalled() ? number() : "";
  }

  /** Begins and ends the service of whoever was called. */
  public void serveIfCalled() {
    if (isCalled()) {
      press("console:start");
      press("console:end");
    }
  }

  private boolean isCalled() {
    return "CALLED".equals(page.getElementById("state").attr("data-step"));
  }

  private String number() {
    return page.getElementById("number").text();
  }

  private void press(String button) {
    client.press(page, FORM, button, PARTS);
  }

  private String messages() {
    Element messages = page.getElementById("messages");
    return messages == null ? "" : messages.text();
  }

  @Override
  public void close() {
    client.close();
  }
}
