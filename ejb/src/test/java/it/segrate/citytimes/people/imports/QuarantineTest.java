package it.segrate.citytimes.people.imports;

import static it.segrate.citytimes.people.imports.Files.OFFICES;
import static it.segrate.citytimes.people.imports.Files.PEOPLE;
import static it.segrate.citytimes.people.imports.Files.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.people.registry.Column;
import it.segrate.citytimes.people.registry.Problem;
import it.segrate.citytimes.people.registry.Reason;
import it.segrate.citytimes.people.registry.RegistryKind;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

@BothDatabases
class QuarantineTest {

  private final Desk desk;

  QuarantineTest(TestDatabase db) {
    desk = Desk.at(db);
    desk.importAll(
        RegistryKind.OFFICES, OFFICES, "DIR;Direzione;", "TRI;Tributi;DIR", "ECO;Economato;DIR");
    desk.importAll(
        RegistryKind.PEOPLE,
        PEOPLE,
        person(8, "Elio Calchi", "TRI", "no"),
        person(9, "Ada Campioni", "ECO", "sì"));
  }

  @Test
  void badLinesChangeNothingAndTheGoodOnesAreApplied() {
    long id =
        desk.importAll(
            RegistryKind.PEOPLE,
            PEOPLE,
            person(1, "Marta Esempi", "TRI", "no"),
            person(2, "=cmd Segnaposti", "XXX", "no"));

    assertThat(desk.rows(id, Outcome.QUARANTINED))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.getLine()).isEqualTo(3);
              assertThat(row.getProblems())
                  .containsExactly(
                      Problem.of(Column.FIRST_NAME, Reason.FORMULA, "=cmd"),
                      Problem.of(Column.OFFICE, Reason.UNKNOWN_OFFICE, "XXX"));
            });
    assertThat(desk.registry(RegistryKind.PEOPLE)).hasSize(3);
  }

  @Test
  void correctedFileEmptiesTheQuarantine() {
    String bad = person(2, "Ugo Segnaposti", "XXX", "no");
    desk.importAll(RegistryKind.PEOPLE, PEOPLE, person(1, "Marta Esempi", "TRI", "no"), bad);

    long id = desk.importAll(RegistryKind.PEOPLE, PEOPLE, bad.replace("XXX", "TRI"));

    assertThat(desk.counts(id).of(Outcome.QUARANTINED)).isZero();
    assertThat(desk.person("2").getOffice().getCode()).isEqualTo("TRI");
  }

  @Test
  void twoHeadsOfOneOfficeAreBothHeldBack() {
    assertThat(
            problems(
                person(3, "Ines Modelli", "TRI", "sì"), person(4, "Teo Prototipi", "tributi", "x")))
        .containsExactly(
            tuple(2, Column.HEAD, Reason.TWO_HEADS, List.of("3")),
            tuple(3, Column.HEAD, Reason.TWO_HEADS, List.of("2")));
  }

  @Test
  void secondHeadOfAnOfficeIsHeldBack() {
    assertThat(problems(person(5, "Nora Campioni", "ECO", "sì")))
        .containsExactly(tuple(2, Column.HEAD, Reason.HEAD_TAKEN, List.of("Ada Campioni", "9")));
  }

  @Test
  void formerHeadOnABadLineDoesNotStandDown() {
    assertThat(
            problems(
                person(5, "Nora Campioni", "ECO", "sì"),
                person(9, "Ada Campioni", "TRI", "no").replace(";36;", ";99;")))
        .extracting(problem -> problem.toList().get(2))
        .containsExactly(Reason.HEAD_TAKEN, Reason.HOURS_RANGE);
  }

  @Test
  void badgeTaxCodeAndAddressTwiceInTheFileAreHeldBack() {
    assertThat(
            problems(
                person(1, "Marta Esempi", "TRI", "no"),
                person(2, "Ugo Segnaposti", "TRI", "no").replaceFirst("^2;", "0001;"),
                person(3, "Ines Modelli", "TRI", "no").replace("p3@", "P2@"),
                person(1, "Teo Prototipi", "TRI", "no")
                    .replaceFirst("^1;", "4;")
                    .replace("p1@", "p4@")))
        .containsExactly(
            tuple(2, Column.BADGE, Reason.TWICE, List.of("3")),
            tuple(2, Column.TAX_CODE, Reason.TWICE, List.of("5")),
            tuple(3, Column.BADGE, Reason.TWICE, List.of("2")),
            tuple(3, Column.EMAIL, Reason.TWICE, List.of("4")),
            tuple(4, Column.EMAIL, Reason.TWICE, List.of("3")),
            tuple(5, Column.TAX_CODE, Reason.TWICE, List.of("2")));
  }

  @Test
  void badgeAndAddressOfSomebodyElseAreHeldBack() {
    assertThat(
            problems(
                person(1, "Marta Esempi", "TRI", "no")
                    .replaceFirst("^1;", "9;")
                    .replace("p1@", "p8@")))
        .containsExactly(
            tuple(2, Column.BADGE, Reason.TAKEN, List.of("Ada Campioni", "9")),
            tuple(2, Column.EMAIL, Reason.TAKEN, List.of("Elio Calchi", "8")));
  }

  @Test
  void officeNameThatTwoOfficesHaveIsHeldBack() {
    desk.importAll(RegistryKind.OFFICES, OFFICES, "ECO2;economato;DIR");

    assertThat(problems(person(1, "Marta Esempi", "Economato", "no")))
        .containsExactly(tuple(2, Column.OFFICE, Reason.AMBIGUOUS_OFFICE, List.of()));
  }

  @Test
  void officesInALoopOrUnderAnUnknownOneAreHeldBack() {
    long id =
        desk.upload(
            RegistryKind.OFFICES,
            OFFICES,
            "DIR;Direzione;TRI",
            "A;Uno;B",
            "B;Due;A",
            "C;Tre;ZZZ",
            "D;Quattro;C",
            "E;Cinque;DIR",
            "e;Cinque bis;DIR");

    assertThat(desk.rows(id, Outcome.QUARANTINED))
        .extracting(ImportRow::getLine, row -> row.getProblems().get(0).reason())
        .containsExactly(
            tuple(2, Reason.OFFICE_LOOP),
            tuple(3, Reason.OFFICE_LOOP),
            tuple(4, Reason.OFFICE_LOOP),
            tuple(5, Reason.UNKNOWN_OFFICE),
            tuple(6, Reason.UNKNOWN_OFFICE),
            tuple(7, Reason.TWICE),
            tuple(8, Reason.TWICE));
    assertThat(desk.rows(id, Outcome.ABSENT))
        .extracting(ImportRow::getLabel)
        .containsExactlyInAnyOrder("Tributi", "Economato");
  }

  private List<Tuple> problems(String... lines) {
    String[] file = new String[lines.length + 1];
    file[0] = PEOPLE;
    System.arraycopy(lines, 0, file, 1, lines.length);
    long id = desk.upload(RegistryKind.PEOPLE, file);
    return desk.rows(id, Outcome.QUARANTINED).stream()
        .flatMap(
            row ->
                row.getProblems().stream()
                    .map(p -> tuple(row.getLine(), p.column(), p.reason(), p.arguments())))
        .toList();
  }
}
