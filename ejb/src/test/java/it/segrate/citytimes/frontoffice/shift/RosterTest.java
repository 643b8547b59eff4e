package it.segrate.citytimes.frontoffice.shift;

import static it.segrate.citytimes.frontoffice.shift.RosterTown.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.shift.load.DayLoad;
import it.segrate.citytimes.worktime.RuleCode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BothDatabases
class RosterTest {

  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final LocalDate SATURDAY = MONDAY.plusDays(5);

  /** The Immaculate Conception, in the week after. */
  private static final LocalDate HOLIDAY = LocalDate.of(2026, 12, 8);

  private RosterTown town;

  @BeforeEach
  void furnish(TestDatabase db) {
    town = new RosterTown(db);
  }

  @Test
  void shiftStandsWhereItWasPut() {
    town.place(town.ada, MONDAY, "morning", "3");

    assertThat(town.week().shift(town.ada.getId(), MONDAY))
        .hasValueSatisfying(
            shift -> {
              assertThat(shift.getKind().getCode()).isEqualTo("morning");
              assertThat(shift.getDesk().getName()).isEqualTo("3");
            });
    assertThat(town.audit.lines()).anyMatch(line -> line.contains("frontoffice.shift-placed"));
  }

  @Test
  void secondShiftOfADayTakesThePlaceOfTheFirst() {
    town.place(town.ada, MONDAY, "morning", "3");
    town.place(town.ada, MONDAY, "afternoon", "1");

    assertThat(town.week().shifts()).hasSize(1);
    assertThat(town.week().minutes(town.ada.getId())).isEqualTo(360);
  }

  @Test
  void dayIsFreeAgain() {
    town.place(town.ada, MONDAY, "morning", "3");
    town.place(town.ada, MONDAY, "none", "none");

    assertThat(town.week().shifts()).isEmpty();
  }

  @Test
  void nobodyIsPutWhereTheyCannotServeAll() {
    refused("roster.skill", () -> town.place(town.bea, MONDAY, "morning", "3"));
  }

  @Test
  void deskIsOneOperatorsInAShift() {
    town.place(town.bea, MONDAY, "morning", "1");

    refused("roster.taken", () -> town.place(town.ciro, MONDAY, "morning", "1"));
  }

  @Test
  void whoIsAwayIsNotPutAnywhere() {
    town.away(town.bea, MONDAY);

    refused("roster.away", () -> town.place(town.bea, MONDAY, "morning", "1"));
  }

  @Test
  void shiftIsWorkedOnItsDaysAlone() {
    refused("roster.notThatDay", () -> town.place(town.bea, SATURDAY, "morning", "1"));
  }

  @Test
  void guestsDeskIsNotRostered() {
    refused("roster.unknown", () -> town.place(town.bea, MONDAY, "morning", "9"));
  }

  @Test
  void pageThatShowsAnOlderWeekChangesNothing() {
    town.place(town.bea, MONDAY, "morning", "1");

    refused(
        "roster.changed",
        () -> town.doAs(town.rita, desk -> desk.rosters.publish(town.branch.getCode(), MONDAY, 0)));
  }

  @Test
  void placesOfferedAreThoseThatWouldBeTaken() {
    town.place(town.bea, MONDAY, "morning", "1");

    RosterWeek week = town.week();
    Operator ciro = week.operator(town.ciro.getId()).orElseThrow();

    assertThat(week.places(ciro, MONDAY))
        .extracting(place -> place.kind().getCode() + " " + place.desk().getName())
        .containsExactly("morning 2", "afternoon 1", "afternoon 2");
  }

  @Test
  void whoIsAwayAfterwardsLeavesAGap() {
    town.place(town.bea, MONDAY, "morning", "1");
    town.away(town.bea, MONDAY);

    RosterWeek week = town.week();

    assertThat(week.orphaned()).hasSize(1);
    assertThat(week.load().getFirst().halfHours()).allMatch(half -> half.present() == 0);
  }

  @Test
  void loadCountsWhoIsThereByHalfHour() {
    town.place(town.bea, TUESDAY, "morning", "1");

    DayLoad tuesday = town.week().load().get(1);

    assertThat(tuesday.halfHours()).hasSize(12);
    assertThat(tuesday.halfHours().getFirst().from()).isEqualTo(LocalTime.of(8, 0));
    assertThat(tuesday.halfHours()).allMatch(half -> half.present() == 1 && half.needed() > 1);
    assertThat(tuesday.halfHours().stream().mapToDouble(half -> half.arrivals()).sum() * 6)
        .isBetween(1199.0, 1201.0);
    assertThat(tuesday.counted()).isZero();
  }

  @Test
  void publishedWeekIsToldToThoseWhoWorkInIt() {
    town.place(town.bea, MONDAY, "morning", "1");

    town.publish();

    assertThat(town.week().isPublished()).isTrue();
    assertThat(town.mails.told()).containsExactly("roster-published-to-operator Bea Modelli");
    assertThat(town.mails.all().getFirst().mail().text())
        .contains("lunedì 30 novembre 2026: morning it, 8:00–14:00, sportello 1");
  }

  @Test
  void changeOfAPublishedWeekIsToldAtOnce() {
    town.place(town.bea, MONDAY, "morning", "1");
    town.publish();
    town.mails.forget();

    town.place(town.bea, MONDAY, "afternoon", "1");

    assertThat(town.mails.all())
        .singleElement()
        .satisfies(one -> assertThat(one.mail().subject()).startsWith("Turni cambiati"));
  }

  @Test
  void weekIsPublishedOnce() {
    town.place(town.bea, MONDAY, "morning", "1");
    town.publish();

    refused("roster.published", town::publish);
  }

  @Test
  void emptyWeekIsNotPublished() {
    refused("roster.empty", town::publish);
  }

  @Test
  void draftMayBreakARuleThatKeepsItFromBeingPublished() {
    nightShift();
    town.place(town.bea, MONDAY, "night", "1");
    town.place(town.bea, TUESDAY, "morning", "1");

    assertThat(town.week().findings(town.bea.getId()))
        .extracting(finding -> finding.rule().code())
        .containsExactly(RuleCode.DAILY_REST);
    assertThat(town.week().offences()).isEqualTo(1);
    refused("roster.law", town::publish);
  }

  @Test
  void publishedWeekCannotBeMadeToBreakARule() {
    nightShift();
    town.place(town.bea, TUESDAY, "morning", "1");
    town.publish();

    refused("roster.law", () -> town.place(town.bea, MONDAY, "night", "1"));
    assertThat(town.week().shifts()).hasSize(1);
  }

  @Test
  void weekBeforeWithoutAnyShiftWasAllRest() {
    for (int day = 0; day < 5; day++) {
      town.place(town.bea, MONDAY.plusDays(day), "morning", "1");
    }
    town.place(town.bea, SATURDAY, "saturday", "1");
    town.doAs(
        town.rita,
        desk -> desk.rosters.copyPrevious(town.branch.getCode(), MONDAY.plusWeeks(1), 0));

    assertThat(town.week().findings(town.bea.getId())).isEmpty();
  }

  private void nightShift() {
    town.db.inTransaction(
        em ->
            em.persist(
                RosterTown.kind(
                    em.find(Branch.class, town.branch.getId()),
                    "night",
                    "16:30",
                    "22:30",
                    DayOfWeek.MONDAY,
                    DayOfWeek.FRIDAY)));
  }

  @Test
  void weekBeforeIsCopiedIntoWhatIsEmpty() {
    town.place(town.bea, MONDAY, "morning", "1");
    town.place(town.ciro, MONDAY, "morning", "2");
    town.place(town.bea, TUESDAY, "morning", "1");
    LocalDate next = MONDAY.plusWeeks(1);
    town.away(town.ciro, next);

    RosterService.Copied copied =
        town.as(town.rita, desk -> desk.rosters.copyPrevious(town.branch.getCode(), next, 0));

    // Tuesday of the next week is a holiday, and Ciro is away.
    assertThat(HOLIDAY).isEqualTo(next.plusDays(1));
    assertThat(copied).isEqualTo(new RosterService.Copied(1, 2));
    RosterWeek after =
        town.as(town.rita, desk -> desk.rosters.week(town.branch.getCode(), next).orElseThrow());
    assertThat(after.shift(town.bea.getId(), next)).isPresent();
  }

  @Test
  void nothingIsCopiedFromAnEmptyWeek() {
    refused(
        "roster.nothingBefore",
        () ->
            town.doAs(
                town.rita, desk -> desk.rosters.copyPrevious(town.branch.getCode(), MONDAY, 0)));
  }

  @Test
  void readingAWeekCostsAsMuchForManyShiftsAsForOne() {
    town.place(town.bea, MONDAY, "morning", "1");
    long one = statements();
    town.place(town.bea, TUESDAY, "morning", "1");
    town.place(town.ciro, TUESDAY, "morning", "2");
    town.place(town.ada, TUESDAY, "morning", "3");

    assertThat(statements()).isEqualTo(one);
  }

  private long statements() {
    long before = town.db.statements();
    town.week();
    return town.db.statements() - before;
  }

  @Test
  void operatorSeesPublishedShiftsAlone() {
    town.place(town.bea, MONDAY, "morning", "1");
    assertThat(mine()).isEmpty();

    town.publish();

    assertThat(mine()).hasSize(1);
  }

  private List<Shift> mine() {
    return town.as(town.bea, desk -> desk.mine.mine(MONDAY, MONDAY.plusWeeks(1)));
  }

  @Test
  void wishIsWrittenChangedAndForgotten() {
    long morning = town.week().kinds().getFirst().getId();
    for (Boolean liked : new Boolean[] {true, false}) {
      town.doAs(town.bea, desk -> desk.mine.wish(morning, DayOfWeek.MONDAY, liked));
      assertThat(wishes()).singleElement().matches(wish -> wish.isLiked() == liked);
    }

    town.doAs(town.bea, desk -> desk.mine.wish(morning, DayOfWeek.MONDAY, null));

    assertThat(wishes()).isEmpty();
    refused(
        "roster.unknown",
        () -> town.doAs(town.bea, desk -> desk.mine.wish(morning, DayOfWeek.SUNDAY, true)));
  }

  private List<ShiftWish> wishes() {
    return town.as(town.bea, desk -> desk.mine.wishes());
  }

  private static void refused(String key, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.key()).isEqualTo("frontoffice.refusal." + key));
  }
}
