package it.segrate.citytimes.people.imports;

import static it.segrate.citytimes.people.imports.Files.OFFICES;
import static it.segrate.citytimes.people.imports.Files.PEOPLE;
import static it.segrate.citytimes.people.imports.Files.person;
import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.registry.Column;
import it.segrate.citytimes.people.registry.RegistryKind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@BothDatabases
class ImportTest {

  private static final String MARTA = person(1, "Marta Esempi", "TRI", "no");
  private static final String UGO = person(2, "Ugo Segnaposti", "TRI", "sì");

  private final Desk desk;

  ImportTest(TestDatabase db) {
    desk = Desk.at(db);
    desk.importAll(
        RegistryKind.OFFICES,
        OFFICES,
        "TRI;Sportello tributi;DIR",
        "ECO;Economato;DIR",
        "DIR;Direzione;");
  }

  @Test
  void officesAreImportedParentsFirstWhateverTheOrderOfTheFile() {
    assertThat(desk.office("TRI").getParent()).isEqualTo(desk.office("DIR"));
    assertThat(desk.office("DIR").getParent()).isNull();
  }

  @Test
  void treeOfOfficesCanBeTurnedRound() {
    desk.importAll(
        RegistryKind.OFFICES, OFFICES, "DIR;Direzione;TRI", "TRI;Tributi;", "ECO;Economato;DIR");

    assertThat(desk.office("DIR").getParent()).isEqualTo(desk.office("TRI"));
    assertThat(desk.office("TRI").getParent()).isNull();
  }

  @Test
  void previewChangesNothing() {
    long id = desk.upload(RegistryKind.PEOPLE, PEOPLE, MARTA);

    assertThat(desk.run(id).getState()).isEqualTo(ImportState.PREVIEWED);
    assertThat(desk.counts(id).of(Outcome.NEW)).isEqualTo(1);
    assertThat(desk.registry(RegistryKind.PEOPLE)).isEmpty();
  }

  @Test
  void onlyWhatHasChangesStillToBeMadeIsUndecided() {
    long applied = desk.importAll(RegistryKind.PEOPLE, PEOPLE, MARTA);
    long nothingNew = desk.upload(RegistryKind.PEOPLE, PEOPLE, MARTA);
    long open = desk.upload(RegistryKind.PEOPLE, PEOPLE, MARTA, UGO);

    assertThat(desk.undecided(applied, nothingNew, open)).containsExactly(open);
    assertThat(desk.undecided()).isEmpty();
  }

  @Test
  void appliedImportMakesPeopleHeadsAndAccounts() {
    long id =
        desk.importAll(
            RegistryKind.PEOPLE,
            PEOPLE,
            MARTA,
            UGO.replace(";TRI;", ";sportello TRIBUTI;"),
            person(3, "Ines Modelli", "", "no"));

    assertThat(desk.run(id).getState()).isEqualTo(ImportState.APPLIED);
    assertThat(desk.counts(id).applied()).isEqualTo(3);
    Person ugo = desk.person("2");
    assertThat(ugo.getOffice().getCode()).isEqualTo("TRI");
    assertThat(ugo.getOfficeSince()).isEqualTo(LocalDate.of(2015, 3, 1));
    assertThat(desk.office("TRI").getHead()).isEqualTo(ugo);
    assertThat(desk.person("3").getOffice()).isNull();
    assertThat(desk.accounts.acts())
        .contains(
            "open p1@citytimes.example [EMPLOYEE]",
            "open p2@citytimes.example [EMPLOYEE]",
            "grant MANAGER " + ugo.getId());
  }

  @Test
  void sameFileAgainChangesNothing() {
    desk.importAll(RegistryKind.PEOPLE, PEOPLE, MARTA, UGO);

    long id = desk.upload(RegistryKind.PEOPLE, PEOPLE, MARTA, UGO);

    assertThat(desk.counts(id).of(Outcome.UNCHANGED)).isEqualTo(2);
    assertThat(desk.counts(id).changes()).isZero();
  }

  @Test
  void changesAreShownFieldByField() {
    desk.importAll(RegistryKind.PEOPLE, PEOPLE, MARTA);

    long id =
        desk.upload(
            RegistryKind.PEOPLE,
            PEOPLE,
            person(1, "Marta Esempi Fittizi", "ECO", "sì").replace(";36;", ";30;"));

    assertThat(desk.rows(id, Outcome.CHANGED))
        .flatExtracting(ImportRow::getChanges)
        .containsExactly(
            new FieldChange(Column.LAST_NAME, "Esempi", "Esempi Fittizi"),
            new FieldChange(Column.OFFICE, "TRI", "ECO"),
            new FieldChange(Column.HEAD, "no", "sì"),
            new FieldChange(Column.WEEKLY_HOURS, "36:00", "30:00"));
  }

  @Test
  void whoLeavesIsShownAsLeavingAndLosesTheAccountOnceGone() {
    desk.importAll(RegistryKind.PEOPLE, PEOPLE, MARTA, UGO);

    long id =
        desk.importAll(
            RegistryKind.PEOPLE,
            PEOPLE,
            MARTA + "31/12/2026",
            person(2, "Ugo Segnaposti", "TRI", "no", "22/11/2026"));

    assertThat(desk.counts(id).of(Outcome.LEAVING)).isEqualTo(2);
    assertThat(desk.person("1").getLeftOn()).isEqualTo(LocalDate.of(2026, 12, 31));
    long ugo = desk.person("2").getId();
    assertThat(desk.accounts.acts())
        .contains("disable " + ugo, "take MANAGER " + ugo)
        .doesNotContain("disable " + desk.person("1").getId());
    assertThat(desk.office("TRI").getHead()).isNull();
  }

  @Test
  void whoIsNotInTheFileIsNamedAndStays() {
    desk.importAll(RegistryKind.PEOPLE, PEOPLE, MARTA, UGO);

    long id = desk.importAll(RegistryKind.PEOPLE, PEOPLE, MARTA.replace(";TRI;", ";ECO;"));

    assertThat(desk.rows(id, Outcome.ABSENT))
        .extracting(ImportRow::getLabel)
        .containsExactly("Ugo Segnaposti");
    assertThat(desk.person("2").getLeftOn()).isNull();
    assertThat(desk.office("TRI").getHead()).isEqualTo(desk.person("2"));
  }

  @Test
  void newBadgeOrCorrectedTaxCodeIsTheSamePerson() {
    desk.importAll(RegistryKind.PEOPLE, PEOPLE, MARTA, UGO);

    long id =
        desk.upload(
            RegistryKind.PEOPLE,
            PEOPLE,
            MARTA.replaceFirst("^1;", "901;"),
            person(902, "Ugo Segnaposti", "TRI", "sì")
                .replaceFirst("^902;", "2;")
                .replace("p902@", "p2@"));

    assertThat(desk.rows(id, Outcome.CHANGED))
        .flatExtracting(ImportRow::getChanges)
        .extracting(FieldChange::column)
        .containsExactly(Column.BADGE, Column.TAX_CODE);
  }

  @Test
  void headMayBeReplacedWhenTheFormerStandsDownInTheSameFile() {
    desk.importAll(RegistryKind.PEOPLE, PEOPLE, MARTA, UGO);

    desk.importAll(
        RegistryKind.PEOPLE, PEOPLE, MARTA.replace(";no;", ";sì;"), UGO.replace(";TRI;", ";ECO;"));

    assertThat(desk.office("TRI").getHead()).isEqualTo(desk.person("1"));
    assertThat(desk.office("ECO").getHead()).isEqualTo(desk.person("2"));
    assertThat(desk.person("2").getOfficeSince()).isEqualTo(Desk.TODAY);
  }

  @Test
  void trailNamesActsAndFieldsButNoPersonalData() {
    desk.importAll(RegistryKind.PEOPLE, PEOPLE, MARTA);
    desk.importAll(RegistryKind.PEOPLE, PEOPLE, MARTA.replace("Esempi", "Fittizi"));

    long marta = desk.person("1").getId();
    assertThat(desk.audit.acts())
        .anyMatch(act -> act.startsWith("hr people.imported people.person:" + marta))
        .anyMatch(act -> act.endsWith("fields=LAST_NAME"))
        .noneMatch(act -> act.contains("Esempi") || act.contains("Fittizi") || act.contains("XX"));
  }
}
