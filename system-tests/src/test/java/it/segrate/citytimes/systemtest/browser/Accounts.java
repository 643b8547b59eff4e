package it.segrate.citytimes.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** What an administrator does with accounts, from page to page. */
final class Accounts {

  /** Password of every account that a test opens. */
  static final String PASSWORD = "una frase di prova";

  static final String LIST = "/portal/users.xhtml";

  private final Visit admin;

  private Accounts(Visit admin) {
    this.admin = admin;
  }

  /** The accounts as somebody sees them who is logged in and administers. */
  static Accounts of(Visit admin) {
    return new Accounts(admin);
  }

  /** Opens an account of an employee who has one role more, and ends on its page. */
  Accounts open(String username, String name, String role) {
    Page page = admin.open("/portal/user-new.xhtml").page();
    page.getByLabel("Nome utente").fill(username);
    page.getByLabel("Nome e cognome").fill(name);
    page.locator("input[type=password]").fill(PASSWORD);
    page.getByLabel(role, new Page.GetByLabelOptions().setExact(true)).check();
    page.getByText("Crea l’account").click();
    assertThat(admin.said()).containsText("L’account di " + name + " c’è.");
    admin.check();
    return this;
  }

  /** Opens the page of an account. */
  Accounts show(String username) {
    Page page = admin.open(LIST + "?q=" + username).page();
    page.locator(".ct-data tbody a").first().click();
    page.waitForURL("**/portal/user.xhtml?id=*");
    admin.check();
    return this;
  }

  /** Shuts out whoever's page is shown. */
  void disable() {
    Page page = admin.page();
    page.getByText("Disattiva l’account").first().click();
    page.locator(".ui-confirmdialog-yes:visible").click();
    assertThat(admin.said()).containsText("è disattivato.");
    admin.check();
  }

  Page page() {
    return admin.page();
  }
}
