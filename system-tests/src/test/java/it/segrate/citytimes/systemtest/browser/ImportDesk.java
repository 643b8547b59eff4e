package it.segrate.citytimes.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.util.regex.Pattern;

/** What HR does with a registry file, from page to page. */
final class ImportDesk {

  static final String PEOPLE = "Personale";
  static final String OFFICES = "Uffici";
  static final String IMPORTS = "/people/imports.xhtml";

  /** Longest time for the changes of one file, in milliseconds. */
  private static final int LONG = 240_000;

  private final Visit visit;

  private ImportDesk(Visit visit) {
    this.visit = visit;
  }

  /** The desk of somebody who is logged in and may import. */
  static ImportDesk of(Visit visit) {
    return new ImportDesk(visit);
  }

  /** Uploads a file, and ends on what it would change. */
  ImportDesk preview(String kind, RegistryFile file) {
    send(kind, file);
    page().waitForURL("**/people/import.xhtml?id=*");
    visit.check();
    return this;
  }

  /** Uploads a file that cannot be read, and ends on the same page. */
  Locator refused(String kind, RegistryFile file) {
    send(kind, file);
    Locator fault = page().locator("[id='upload:file-error']");
    assertThat(fault).not().isEmpty();
    visit.check();
    return fault;
  }

  private void send(String kind, RegistryFile file) {
    visit.open(IMPORTS);
    page().getByLabel(kind, new Page.GetByLabelOptions().setExact(true)).check();
    page().locator("input[type=file]").setInputFiles(file.payload());
    page().getByText("Carica e guarda che cosa cambia").click();
  }

  /** Begins to make the changes. */
  void apply() {
    page().locator("[id='act:apply']").click();
  }

  /** Waits until the changes are made. */
  ImportDesk awaitApplied(String sentence) {
    assertThat(page().locator(".ct-say.ok"))
        .containsText(sentence, new ContainsTextOptions().setTimeout(LONG));
    visit.check();
    return this;
  }

  /** Shows the lines that come to something, such as "Nuove". */
  ImportDesk show(String outcome) {
    outcomes().filter(new Locator.FilterOptions().setHasText(outcome)).click();
    page().waitForURL("**show=*");
    visit.check();
    return this;
  }

  /** How many lines come to what, such as "Nuove 2". */
  Locator outcomes() {
    return page().locator(".ct-chips a");
  }

  /** The lines that are shown. */
  Locator lines() {
    return page().locator(".ct-data tbody tr");
  }

  /** The line of that number, among those shown. */
  Locator line(int number) {
    Locator cell =
        page()
            .locator(
                "td:first-child",
                new Page.LocatorOptions().setHasText(Pattern.compile("(^|\\D)" + number + "$")));
    return lines().filter(new Locator.FilterOptions().setHas(cell));
  }

  Page page() {
    return visit.page();
  }
}
