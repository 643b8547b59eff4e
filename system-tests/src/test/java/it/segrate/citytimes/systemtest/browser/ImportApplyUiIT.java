package it.segrate.citytimes.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** HR changes the registry by a file. Who is hired here has left when the test ends. */
@UiTest
class ImportApplyUiIT {

  private static final String PEOPLE = "/people/people.xhtml";

  /** Changes enough to be seen under way, few enough to be waited for. */
  private static final int MANY = 3_000;

  private static final int LONG = 60_000;

  @ParameterizedTest
  @EnumSource(Screen.class)
  void correctedLineLeavesTheQuarantineAndASecondTimeNothingChanges(
      Screen screen, Browsers browsers) {
    Hire ada = Hire.named("Ada", "Passeggeri");
    Hire ciro = Hire.named("Ciro", "Passeggeri");
    Visit hr = browsers.visit(screen, Locale.ITALIAN).login("hr");
    ImportDesk desk = ImportDesk.of(hr);

    desk.preview(ImportDesk.PEOPLE, file(ada.line(), ciro.lineIn("XYZ")));
    assertThat(desk.outcomes().filter(hasText("Quarantena"))).hasText("Quarantena 1");
    desk.apply();
    desk.awaitApplied("Fatto: 1 modifica applicata.");
    assertThat(desk.line(3).locator(".ct-problems")).containsText("Questo ufficio non c’è");
    hr.picture("import-applied-" + screen.width());
    assertThat(hr.open("/home.xhtml").page().locator("main")).containsText("1 riga in quarantena.");
    assertThat(found(hr, ada)).containsText("Biblioteca");

    desk.preview(ImportDesk.PEOPLE, file(ada.line(), ciro.line()));
    assertThat(desk.outcomes().filter(hasText("Uguali"))).hasText("Uguali 1");
    assertThat(desk.outcomes().filter(hasText("Quarantena"))).hasCount(0);
    desk.apply();
    desk.awaitApplied("Fatto: 1 modifica applicata.");
    assertThat(hr.open("/home.xhtml").page().locator("main")).not().containsText("in quarantena");

    desk.preview(ImportDesk.PEOPLE, file(ada.line(), ciro.line()));
    assertThat(hr.page().locator(".ct-say.ok")).containsText("Niente da cambiare");
    assertThat(hr.page().locator("[id='act:apply']")).hasCount(0);

    desk.preview(ImportDesk.PEOPLE, file(ada.lineOfLeaving(), ciro.lineOfLeaving()));
    assertThat(desk.outcomes().filter(hasText("In uscita"))).hasText("In uscita 2");
    desk.apply();
    desk.awaitApplied("Fatto: 2 modifiche applicate.");
    assertThat(hr.open(PEOPLE + "?q=" + ada.badge()).page().locator(".ct-empty")).isVisible();
  }

  @Test
  void longImportIsLeftAndFoundAgainAndKeepsAnotherOneOut(Browsers browsers) {
    List<Hire> hires = Hire.many(MANY);
    Hire last = Hire.named("Ultima", "Passeggera");
    Visit lia = browsers.desktop().login("hr");
    Visit colleague = browsers.desktop();
    Accounts.of(browsers.desktop().login("admin"))
        .open("vera.risorse", "Vera Risorse", "Risorse umane");
    colleague.login("vera.risorse", Accounts.PASSWORD);
    ImportDesk first =
        ImportDesk.of(lia)
            .preview(ImportDesk.PEOPLE, fileOf(hires.stream().map(Hire::line).toList()));
    ImportDesk second = ImportDesk.of(colleague).preview(ImportDesk.PEOPLE, file(last.line()));
    second.page().getByLabel("Apri un account a chi è nuovo").uncheck();

    first.page().getByLabel("Apri un account a chi è nuovo").uncheck();
    first.apply();
    second.apply();

    assertThat(colleague.said()).containsText("Lia Fittizi sta applicando un’altra importazione");
    Locator progress = lia.page().locator("[role=status]").filter(hasText("fatte su 3.000"));
    assertThat(progress).hasText(Pattern.compile("[1-9][\\d.]* fatte su 3\\.000\\."), within());
    lia.open(ImportDesk.IMPORTS);
    Locator own = first.lines().filter(hasText("Lia Fittizi")).first();
    assertThat(own).containsText(Pattern.compile("In corso|Applicato"));
    own.locator("a").click();
    colleague.check().picture("import-other");
    assertThat(second.page().getByLabel("Apri un account a chi è nuovo")).not().isChecked();
    first.awaitApplied("Fatto: 3.000 modifiche applicate.");

    second.apply();
    assertThat(colleague.said()).containsText("Il registro è cambiato dopo la tua anteprima");
    colleague.page().locator("[id='act:again']").click();
    assertThat(second.outcomes().filter(hasText("Nuove"))).hasText("Nuove 1");
    second.apply();
    second.awaitApplied("Fatto: 1 modifica applicata.");

    leave(second, hires, last);
  }

  private static void leave(ImportDesk desk, List<Hire> hires, Hire last) {
    List<String> lines = new ArrayList<>(hires.stream().map(Hire::lineOfLeaving).toList());
    lines.add(last.lineOfLeaving());
    desk.preview(ImportDesk.PEOPLE, fileOf(lines)).apply();
    desk.awaitApplied("Fatto: 3.001 modifiche applicate.");
  }

  private static Locator found(Visit visit, Hire hire) {
    return visit.open(PEOPLE + "?q=" + hire.badge()).page().locator(".ct-data tbody tr");
  }

  private static RegistryFile file(String... lines) {
    return fileOf(List.of(lines));
  }

  private static RegistryFile fileOf(List<String> lines) {
    return RegistryFile.ofPeople("assunzioni.csv", lines);
  }

  private static Locator.FilterOptions hasText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static HasTextOptions within() {
    return new HasTextOptions().setTimeout(LONG);
  }
}
