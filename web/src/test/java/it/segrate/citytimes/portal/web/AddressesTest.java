package it.segrate.citytimes.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.portal.MenuEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands in addresses: identifiers, pages of lists, the language, the place in the menu. */
class AddressesTest {

  private static final List<MenuEntry> MENU =
      List.of(
          entry("/home.xhtml"),
          entry("/portal/users.xhtml"),
          entry("/portal/queues.xhtml"),
          entry("/people/people.xhtml"),
          entry("/timeband/requests.xhtml"));

  @Test
  void identifierThatIsNoNumberIsNotFound() {
    for (String written : new String[] {null, "", "12a", "-1", "1 OR 1=1", "9".repeat(30)}) {
      assertThatThrownBy(() -> Ids.of(written, "portal.queues.refusal.unknown"))
          .isInstanceOfSatisfying(
              Refusal.class, no -> assertThat(no.reason()).isEqualTo(Refusal.Reason.NOT_FOUND));
    }
    assertThat(Ids.of("12", "portal.queues.refusal.unknown")).isEqualTo(12);
  }

  @Test
  void pageThatIsNoNumberIsTheFirst() {
    assertThat(Ids.page(null)).isEqualTo(1);
    assertThat(Ids.page("0")).isEqualTo(1);
    assertThat(Ids.page("x")).isEqualTo(1);
    assertThat(Ids.page("3")).isEqualTo(3);
  }

  @Test
  void lastPageOfAListHasNoNext() {
    Pager last = new Pager(3, 10, 21, "/portal/users.xhtml?page=");

    assertThat(last.getFrom()).isEqualTo(21);
    assertThat(last.getTo()).isEqualTo(21);
    assertThat(last.getNext()).isNull();
    assertThat(last.getPrevious()).isEqualTo("/portal/users.xhtml?page=2");
  }

  @Test
  void pageBeyondTheLastIsTheLastAndFiltersStayInTheAddress() {
    Map<String, String> filters = new LinkedHashMap<>();
    filters.put("q", "Di Prova & figli");
    filters.put("office", "");

    Pager beyond = Pager.of("/people/people.xhtml", filters, "99", 26);

    assertThat(beyond.getFrom()).isEqualTo(26);
    assertThat(beyond.getPrevious()).isEqualTo("/people/people.xhtml?q=Di+Prova+%26+figli&page=1");
    assertThat(Pager.of("/people/people.xhtml", Map.of(), null, 0).getFrom()).isZero();
  }

  @Test
  void onlyPageOfAListNeedsNoPager() {
    assertThat(new Pager(1, 10, 10, "?page=").isNeeded()).isFalse();
    assertThat(new Pager(1, 10, 0, "?page=").getFrom()).isZero();
  }

  @Test
  void languageIsTakenOffTheAddressAndNothingElse() {
    assertThat(LanguageFilter.withoutLanguage("q=a&lang=en&page=2")).isEqualTo("q=a&page=2");
    assertThat(LanguageFilter.withoutLanguage("lang=en")).isEmpty();
    assertThat(LanguageFilter.withoutLanguage(null)).isEmpty();
  }

  @Test
  void languageIsOneOfTwoWhateverTheCountry() {
    assertThat(LocaleView.supported(Locale.UK)).isEqualTo(Locale.ENGLISH);
    assertThat(LocaleView.supported(Locale.ITALY)).isEqualTo(Locale.ITALIAN);
    assertThat(LocaleView.supported(Locale.FRENCH)).isNull();
  }

  @Test
  void pageOfOneThingBelongsToTheListOfThem() {
    assertThat(MenuView.nearest(MENU, "/portal/user.xhtml")).isEqualTo("/portal/users.xhtml");
    assertThat(MenuView.nearest(MENU, "/portal/user-new.xhtml")).isEqualTo("/portal/users.xhtml");
    assertThat(MenuView.nearest(MENU, "/people/imports.xhtml")).isEqualTo("/people/people.xhtml");
    assertThat(MenuView.nearest(MENU, "/portal/audit.xhtml")).isNull();
  }

  private static MenuEntry entry(String path) {
    return new MenuEntry(path, "portal.menu.home", path, null, 0);
  }
}
