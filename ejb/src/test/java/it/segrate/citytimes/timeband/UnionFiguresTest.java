package it.segrate.citytimes.timeband;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.people.Staff;
import it.segrate.citytimes.timeband.report.FigureLine;
import it.segrate.citytimes.timeband.report.ReportKit;
import it.segrate.citytimes.timeband.report.Suppression;
import it.segrate.citytimes.timeband.report.UnionFigures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the union is told, out of the database. */
@BothDatabases
class UnionFiguresTest {

  private TestDatabase db;
  private BandTown town;

  @BeforeEach
  void build(TestDatabase database) {
    db = database;
    town = new BandTown(db);
  }

  private UnionFigures figures() {
    return town.as(null, desk -> ReportKit.union(desk.entities, town.clock).figures());
  }

  private void area(String name, int people) {
    town.doAs(
        null,
        desk -> {
          Staff staff = new Staff(desk.entities);
          var office = staff.office(name);
          for (int i = 0; i < people; i++) {
            staff.person("Ada", "Prove", office);
          }
        });
  }

  @Test
  void figuresAreThoseOfTheEndOfTheLastMonth() {
    assertThat(figures().day()).isEqualTo(LocalDate.of(2026, 10, 31));
    assertThat(figures().since()).isEqualTo(LocalDate.of(2025, 11, 1));
  }

  @Test
  void smallAreasAreOneTogetherAndNoShownGroupIsSmall() {
    area("Area grande " + town.hashCode(), 9);
    area("Area piccola " + town.hashCode(), 4);
    town.approveWhole(town.ask(town.employee, "monday", LocalDate.of(2026, 12, 7), null));
    town.reject(
        town.head, town.ask(town.colleague, "equal", LocalDate.of(2026, 12, 7), null), "No");
    town.clock.setTo(LocalDate.of(2027, 1, 11));

    UnionFigures found = figures();

    assertThat(found.hours())
        .extracting(FigureLine::area)
        .contains("Area grande " + town.hashCode())
        .doesNotContain("Area piccola " + town.hashCode());
    assertThat(found.decisionsTotal().total()).isNull();
    assertThat(shown(found)).isNotEmpty().allMatch(one -> one == 0 || one >= Suppression.SMALLEST);
  }

  private static List<Long> shown(UnionFigures found) {
    List<Long> shown = new ArrayList<>();
    Stream.of(
            found.hours().stream(),
            Stream.of(found.hoursTotal()),
            found.decisions().stream(),
            Stream.of(found.decisionsTotal()))
        .flatMap(lines -> lines)
        .forEach(
            line -> {
              shown.addAll(line.figures());
              shown.add(line.total());
            });
    shown.removeIf(one -> one == null);
    return shown;
  }

  @Test
  void queriesGrowNeitherWithPeopleNorWithAreas() {
    long before = db.statements();
    figures();
    long few = db.statements() - before;
    for (int i = 0; i < 20; i++) {
      area("Area " + i, 3);
    }

    before = db.statements();
    figures();

    assertThat(db.statements() - before).isEqualTo(few).isEqualTo(5);
  }
}
