package it.segrate.citytimes.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The administrator opens accounts, changes and closes them; their owners see what that means. */
@UiTest
class UsersUiIT {

  private static final String HOME = "/home.xhtml";
  private static final String PASSWORD_PAGE = "/portal/password.xhtml";

  @ParameterizedTest
  @EnumSource(Screen.class)
  void openedAccountLogsInAndItsNewRoleHoldsFromTheNextPage(Screen screen, Browsers browsers) {
    String username = "olga.prova" + screen.width();
    Visit admin = browsers.visit(screen, Locale.ITALIAN).login("admin");
    Accounts accounts = Accounts.of(admin).open(username, "Olga Prova", "Rappresentante sindacale");
    admin.picture("user-" + screen.width());

    Visit olga = browsers.desktop().login(username, Accounts.PASSWORD);
    olga.openRefused("/people/imports.xhtml", 403);
    accounts.page().getByLabel("Risorse umane").check();
    accounts.page().getByText("Salva le modifiche").click();
    assertThat(admin.said()).containsText("L’account di Olga Prova è salvato.");
    admin.check();

    olga.open("/people/imports.xhtml");
    admin.open(Accounts.LIST + "?q=" + username).picture("users-" + screen.width());
    assertThat(admin.page().locator(".ct-data tbody tr"))
        .containsText("Dipendente, Risorse umane, Rappresentante sindacale");
  }

  @Test
  void disabledPersonIsOutAtTheNextRequestAndBackInWhenEnabled(Browsers browsers) {
    Visit admin = browsers.desktop().login("admin");
    Accounts accounts =
        Accounts.of(admin).open("ivo.prova", "Ivo Prova", "Supervisore di sportello");
    Visit ivo = browsers.desktop().login("ivo.prova", Accounts.PASSWORD).open(PASSWORD_PAGE);
    Visit elsewhere = browsers.phone().login("ivo.prova", Accounts.PASSWORD);

    accounts.disable();

    elsewhere.page().reload();
    assertThat(elsewhere.page().locator("h1")).hasText("Non sei più nel portale");
    elsewhere.check();
    ivo.page().locator("input[type=password]").first().fill(Accounts.PASSWORD);
    ivo.page().locator("input[type=password]").last().fill("un’altra frase");
    ivo.page().locator("[id='form:change']").click();
    assertThat(ivo.page().locator("h1")).hasText("Non sei più nel portale");
    ivo.check().open("/login.xhtml").enter("ivo.prova", Accounts.PASSWORD);
    assertThat(ivo.said()).containsText("non vanno insieme");
    assertThat(row(admin, "ivo.prova")).containsText("Disattivato");
    accounts.show("ivo.prova");
    accounts.page().getByText("Riattiva l’account").click();
    assertThat(admin.said()).containsText("è di nuovo aperto.");
    ivo.login("ivo.prova", Accounts.PASSWORD);
  }

  @Test
  void fifthWrongPasswordLocksTheNameAndTheAdministratorUnlocksIt(Browsers browsers) {
    Visit admin = browsers.desktop().login("admin");
    Accounts accounts = Accounts.of(admin).open("ugo.prova", "Ugo Prova", "Operatore di sportello");
    Visit ugo = browsers.phone().open("/login.xhtml");

    for (int i = 0; i < 4; i++) {
      ugo.enter("ugo.prova", "sbagliata" + i);
      assertThat(ugo.said()).containsText("non vanno insieme");
    }
    ugo.enter("ugo.prova", "sbagliata");

    assertThat(ugo.said()).containsText("Troppi tentativi sbagliati");
    assertThat(ugo.said()).containsText("Riprova dopo le");
    ugo.check().picture("login-locked");
    ugo.enter("ugo.prova", Accounts.PASSWORD);
    assertThat(ugo.said()).containsText("Troppi tentativi sbagliati");
    assertThat(row(admin, "ugo.prova")).containsText("Fermo per tentativi sbagliati");
    accounts.show("ugo.prova");
    assertThat(accounts.page().locator(".ct-say.warn")).containsText("L’accesso è fermo fino a");
    admin.picture("user-locked");
    accounts.page().getByText("Sblocca l’accesso").click();
    assertThat(admin.said()).containsText("non è più fermo.");
    ugo.enter("ugo.prova", Accounts.PASSWORD);
    ugo.page().waitForURL("**" + HOME);
  }

  @Test
  void nameThatNobodyHasIsLockedOutAlike(Browsers browsers) {
    Visit visit = browsers.desktop().open("/login.xhtml");

    for (int i = 0; i < 5; i++) {
      visit.enter("nessuno.prova", "sbagliata" + i);
      assertThat(visit.said()).isVisible();
    }

    assertThat(visit.said()).containsText("Troppi tentativi sbagliati");
  }

  @Test
  void ownPasswordIsChangedByWhoKnowsThePresentOne(Browsers browsers) {
    Accounts.of(browsers.desktop().login("admin"))
        .open("eva.prova", "Eva Prova", "Operatore di sportello");
    Visit eva = browsers.desktop().login("eva.prova", Accounts.PASSWORD).open(PASSWORD_PAGE);
    Page page = eva.page();
    eva.picture("password");

    change(eva, "non è questa", "una frase nuova");
    assertThat(page.locator("[id='form:present-error']")).containsText("Non è la tua password");
    assertThat(page.locator("[id='form:present']")).isFocused();
    eva.check();
    change(eva, Accounts.PASSWORD, "corta");
    assertThat(page.locator("[id='form:password-error']")).containsText("almeno 9 caratteri");
    change(eva, Accounts.PASSWORD, Accounts.PASSWORD);
    assertThat(page.locator("[id='form:password-error']")).containsText("la password che hai già");
    change(eva, Accounts.PASSWORD, "una frase nuova");
    page.waitForURL("**" + HOME);
    assertThat(eva.said()).containsText("La tua password è cambiata.");

    Visit again = browsers.phone().open("/login.xhtml").enter("eva.prova", Accounts.PASSWORD);
    assertThat(again.said()).containsText("non vanno insieme");
    again.login("eva.prova", "una frase nuova");
  }

  private static void change(Visit visit, String present, String wanted) {
    visit.page().locator("[id='form:present']").fill(present);
    visit.page().locator("[id='form:password']").fill(wanted);
    visit.page().locator("[id='form:change']").click();
  }

  @Test
  void lastAdministratorKeepsRoleAndAccount(Browsers browsers) {
    Visit admin = browsers.desktop().login("admin");
    Accounts accounts = Accounts.of(admin).show("admin");

    accounts.page().getByLabel("Amministrazione del portale").uncheck();
    accounts.page().getByText("Salva le modifiche").click();
    assertThat(admin.said()).containsText("È l’unico account che amministra");
    assertThat(accounts.page().getByLabel("Amministrazione del portale")).not().isChecked();
    admin.check().picture("user-refused");
    accounts.page().getByText("Disattiva l’account").first().click();
    accounts.page().locator(".ui-confirmdialog-yes:visible").click();

    assertThat(admin.said()).containsText("Non puoi disattivare il tuo account.");
    admin.open(Accounts.LIST);
  }

  @Test
  void whatDoesNotHoldIsSaidAtTheFieldAndNothingTypedIsLost(Browsers browsers) {
    Visit admin = browsers.desktop().login("admin").open("/portal/user-new.xhtml");
    Page page = admin.page();

    page.getByText("Crea l’account").click();
    assertThat(page.locator("[id='form:username-error']")).containsText("Nome utente");
    admin.check();
    page.getByLabel("Nome utente").fill("employee");
    page.getByLabel("Nome e cognome").fill("Ennio D’Attesa");
    page.getByLabel("E-mail").fill("senza chiocciola");
    page.getByLabel("Risorse umane").check();
    page.getByText("Crea l’account").click();
    assertThat(page.locator("[id='form:email-error']")).containsText("non è un indirizzo e-mail");
    page.getByLabel("E-mail").fill("");
    page.getByText("Crea l’account").click();

    assertThat(page.locator("[id='form:username-error']")).containsText("employee c’è già");
    assertThat(page.getByLabel("Nome utente")).isFocused();
    assertThat(page.getByLabel("Nome e cognome")).hasValue("Ennio D’Attesa");
    assertThat(page.getByLabel("Risorse umane")).isChecked();
    admin.check().picture("user-new-refused");
  }

  @Test
  void whoGivesUpAdministeringGoesOnToTheHomePage(Browsers browsers) {
    Accounts.of(browsers.desktop().login("admin"))
        .open("ada.prova", "Ada Prova", "Amministrazione del portale");
    Visit ada = browsers.desktop().login("ada.prova", Accounts.PASSWORD);
    Accounts own = Accounts.of(ada).show("ada.prova");

    own.page().getByLabel("Amministrazione del portale").uncheck();
    own.page().getByText("Salva le modifiche").click();

    own.page().waitForURL("**" + HOME);
    assertThat(ada.said()).containsText("L’account di Ada Prova è salvato.");
    ada.openRefused(Accounts.LIST, 403);
  }

  private static Locator row(Visit admin, String username) {
    return admin.open(Accounts.LIST + "?q=" + username).page().locator(".ct-data tbody tr");
  }
}
