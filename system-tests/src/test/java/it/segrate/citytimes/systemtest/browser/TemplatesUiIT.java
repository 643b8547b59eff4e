package it.segrate.citytimes.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import it.segrate.citytimes.systemtest.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The administrator looks at what mails read like. */
@UiTest
class TemplatesUiIT {

  private static final String TEMPLATES = "/mail/templates.xhtml";
  private static final String DIGEST = "approval/morning-digest-to-approver";
  private static final String WHOLE =
      """
      {% extends "layout.it.txt" %}
      {% block subject %}Il Comune: {{ count }} pratiche{% endblock %}
      {% block what %}Buon lavoro.{% endblock %}
      {% block button %}Apri{% endblock %}
      {% block why %}Ricevi questo messaggio perché decidi tu.{% endblock %}
      """;

  @ParameterizedTest
  @EnumSource(Screen.class)
  void mailIsShownOnAComputerOnAPhoneAndAsText(Screen screen, Browsers browsers) {
    Visit admin = browsers.visit(screen, Locale.ITALIAN).login("admin").open("/mail/outbox.xhtml");
    Page page = admin.page();
    page.locator(".ct-head").getByText("Testi").click();
    page.waitForURL("**" + TEMPLATES);
    assertThat(page.locator("main")).containsText("La cartella è vuota");
    admin.check().picture("templates-" + screen.width());

    page.locator("a[href*='name=" + DIGEST + "']").click();
    page.waitForURL("**/mail/template.xhtml?name=**");
    FrameLocator wide = page.frameLocator(".ct-mail-wide iframe");
    FrameLocator phone = page.frameLocator(".ct-mail-phone iframe");
    assertThat(wide.locator("h1")).hasText("5 pratiche aspettano la tua decisione");
    assertThat(phone.locator("h1")).hasText("5 pratiche aspettano la tua decisione");
    assertThat(page.locator(".ct-mail-text")).containsText("Buongiorno Ugo Segnaposti,");
    assertThat(isNoWiderThanItsFrame(phone)).isTrue();
    admin.check().picture("template-" + screen.width());

    page.selectOption("[name=language]", "en");
    page.selectOption("[name=sample]", "one, late");
    page.locator("#filters button").click();
    assertThat(page.locator("h1")).hasText("One case awaits your decision, overdue");
    assertThat(wide.locator("h1")).hasText("One case awaits your decision");
    admin.check();
  }

  private static boolean isNoWiderThanItsFrame(FrameLocator frame) {
    return (boolean)
        frame
            .locator("html")
            .evaluate("html => html.scrollWidth <= html.ownerDocument.defaultView.innerWidth");
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void fileOfTheServerIsShownAndABrokenOneIsNotUsedAndSaysWhy(Screen screen, Browsers browsers)
      throws IOException {
    put(DIGEST + ".it.txt", WHOLE);
    put(
        DIGEST + ".it.html",
        "{% extends \"layout.it.html\" %}{% block what %}{{ chi }}{% endblock %}");
    put("note.md", "x");
    Visit admin = browsers.visit(screen, Locale.ITALIAN).login("admin").open(TEMPLATES);
    Page page = admin.page();

    assertThat(page.locator(".ct-head")).containsText("Un file della cartella non è usato");
    assertThat(page.locator("#files tbody")).containsText("Root attribute [chi]");
    assertThat(page.locator("#files tbody")).containsText("Nome non valido");
    admin.picture("templates-refused-" + screen.width());
    page.locator(".ct-head a[href$='show=refused']").click();
    assertThat(page.locator("#templates tbody tr")).hasCount(1);
    assertThat(page.locator("#templates tbody")).containsText("Il Comune: 5 pratiche");
    admin.check();

    page.locator("#templates a").click();
    page.waitForURL("**/mail/template.xhtml?name=**");
    assertThat(page.locator("h1")).hasText("Il Comune: 5 pratiche");
    assertThat(page.locator(".ct-say.warn")).containsText(DIGEST + ".it.html non è usato");
    assertThat(page.frameLocator(".ct-mail-wide iframe").locator("h1"))
        .hasText("5 pratiche aspettano la tua decisione");
    admin.check().picture("template-refused-" + screen.width());
    page.selectOption("[name=own]", "true");
    page.locator("#filters button").click();
    assertThat(page.locator("h1")).hasText("5 pratiche aspettano la tua decisione, 2 in ritardo");
  }

  private static void put(String file, String wording) throws IOException {
    Path path = TestServer.sharedTemplates().resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, wording);
  }

  @AfterEach
  void tidyUp() throws IOException {
    for (String file : List.of(DIGEST + ".it.txt", DIGEST + ".it.html", "note.md")) {
      Files.deleteIfExists(TestServer.sharedTemplates().resolve(file));
    }
  }

  @Test
  void mailInItsFrameMayDoNothingAndIsShownToAdministratorsAlone(Browsers browsers) {
    String mail = "/mail/template.html?name=" + DIGEST + "&language=it";

    APIResponse shown = get(browsers.desktop().login("admin"), mail);
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.headers().get("content-security-policy"))
        .contains("sandbox;", "default-src 'none'", "frame-ancestors 'self'")
        .doesNotContain("allow-", "script");
    assertThat(get(browsers.desktop().login("hr"), mail).status()).isEqualTo(403);
    browsers.desktop().login("hr").openRefused(TEMPLATES, 403);
    browsers.phone().login("admin").openRefused("/mail/template.xhtml?name=../layout", 404);
  }

  private static APIResponse get(Visit visit, String path) {
    return visit.context().request().get(visit.url(path));
  }
}
