package it.segrate.citytimes.systemtest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Opens whatever the menu offers, as every demo user. A page is looked at once in each language at
 * each width, and once more as every other user who has it in the menu.
 */
@UiTest
class MenuUiIT {

  private static final String CONTEXT = "/citytimes";

  /** What was looked at already, over all users. */
  private static final Set<String> SEEN = new HashSet<>();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "employee",
        "manager",
        "deputy",
        "hr",
        "operator",
        "supervisor",
        "partner",
        "union",
        "admin"
      })
  void everyEntryOfTheMenuOpens(String user, Browsers browsers) {
    Visit desk = browsers.desktop().login(user);
    List<String> paths = menu(desk);
    assertThat(paths).contains("/home.xhtml");
    for (String path : paths) {
      desk.open(path);
      SEEN.add(path + Screen.DESKTOP + Locale.ITALIAN);
    }
    look(browsers, user, paths, Screen.PHONE, Locale.ITALIAN);
    look(browsers, user, paths, Screen.DESKTOP, Locale.ENGLISH);
    look(browsers, user, paths, Screen.PHONE, Locale.ENGLISH);
  }

  private static void look(
      Browsers browsers, String user, List<String> paths, Screen screen, Locale language) {
    List<String> left = paths.stream().filter(path -> SEEN.add(path + screen + language)).toList();
    if (left.isEmpty()) {
      return;
    }
    Visit visit = browsers.visit(screen, language).login(user);
    for (String path : left) {
      visit.open(path);
      assertThat(visit.page().locator("html").getAttribute("lang"))
          .isEqualTo(language.getLanguage());
      visit.checkWidth();
    }
  }

  private static List<String> menu(Visit visit) {
    return visit.page().locator("nav.ct-nav a").all().stream()
        .map(MenuUiIT::path)
        .distinct()
        .toList();
  }

  private static String path(Locator link) {
    return URI.create(link.getAttribute("href")).getPath().substring(CONTEXT.length());
  }
}
