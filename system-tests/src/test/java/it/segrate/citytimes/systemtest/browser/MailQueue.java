package it.segrate.citytimes.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;

/** The row of the mails among the queues, as an administrator watches it without reloading. */
final class MailQueue {

  static final String QUEUES = "/portal/queues.xhtml";

  private static final int LONG = 60_000;

  private final Visit admin;

  private MailQueue(Visit admin) {
    this.admin = admin;
  }

  /** Opens the queues. */
  static MailQueue watchedBy(Visit admin) {
    admin.open(QUEUES);
    return new MailQueue(admin);
  }

  /** Waits until the page says by itself that one mail is dead. */
  MailQueue awaitDead() {
    assertThat(row()).containsText("Guarda 1 fermo", within());
    return this;
  }

  /** Waits until the page says by itself that one mail is set aside. */
  MailQueue awaitHeld() {
    assertThat(row().locator("a[href*='state=HELD']")).containsText("1", within());
    return this;
  }

  /** Goes from the queues over the dead one of the list to the item itself. */
  void openDead() {
    row().getByText("Guarda 1 fermo").click();
    page().waitForURL("**/portal/queue.xhtml?queue=mail&state=DEAD");
    admin.check();
    page().locator(".ct-data tbody a").first().click();
    page().waitForURL("**/portal/queue-item.xhtml?id=*");
    admin.check();
  }

  /** What stands above the queues. */
  Locator lead() {
    return page().locator(".ct-head");
  }

  Locator row() {
    return page()
        .locator(".ct-data tbody tr", new Page.LocatorOptions().setHasText("Posta in uscita"));
  }

  static ContainsTextOptions within() {
    return new ContainsTextOptions().setTimeout(LONG);
  }

  private Page page() {
    return admin.page();
  }
}
