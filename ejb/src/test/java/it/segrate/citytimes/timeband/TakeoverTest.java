package it.segrate.citytimes.timeband;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.timeband.change.ChangeKind;
import it.segrate.citytimes.timeband.rota.TestRota;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A band with an end after one without: the first ends, and the ordinary hours return. */
@BothDatabases
class TakeoverTest {

  private static final LocalDate BEFORE = BandTown.TODAY.plusDays(1);
  private static final LocalDate FROM = LocalDate.of(2027, 1, 11);
  private static final LocalDate UNTIL = LocalDate.of(2027, 6, 30);

  private BandTown town;
  private long endless;
  private long limited;

  @BeforeEach
  void build(TestDatabase db) {
    town = new BandTown(db);
    endless = town.ask(town.employee, "equal", BEFORE, null);
    town.approveWhole(endless);
  }

  private void takeOver() {
    limited = town.ask(town.employee, "monday", FROM, UNTIL);
    town.approveWhole(limited);
  }

  @Test
  void bandWithoutAnEndEndsTheDayBeforeAndDoesNotComeBack() {
    town.comes(BEFORE, endless);
    takeOver();

    town.comes(FROM, limited);
    assertThat(town.state(endless)).isEqualTo(RequestState.ENDED);
    assertThat(town.request(endless).until()).contains(FROM.minusDays(1));

    town.comes(UNTIL.plusDays(1), limited);
    assertThat(town.state(limited)).isEqualTo(RequestState.ENDED);
    assertThat(town.requestsOf(town.employee))
        .extracting(TimeBandRequest::getState)
        .containsOnly(RequestState.ENDED);
  }

  @Test
  void calendarSaysSoBeforehandWhicheverDaysItShows() {
    town.comes(BEFORE, endless);
    takeOver();

    assertThat(bandOn(FROM.minusDays(1))).isEqualTo("equal");
    assertThat(bandOn(FROM)).isEqualTo("monday");
    assertThat(bandOn(UNTIL.plusDays(1))).isEqualTo("none");
  }

  @Test
  void dayThatIsKeptLateDoesNotBringTheFormerBandBack() {
    takeOver();

    town.comes(FROM, limited);
    town.comes(FROM, endless);

    assertThat(town.state(limited)).isEqualTo(RequestState.ACTIVE);
    assertThat(town.state(endless)).isEqualTo(RequestState.ENDED);
    assertThat(town.request(endless).until()).contains(FROM.minusDays(1));
  }

  @Test
  void bandIsNotBackWhenTheWishToGiveItUpIsRefusedAfterTheNextHasBegun() {
    town.comes(BEFORE, endless);
    takeOver();
    long wish = town.askChange(town.employee, endless, ChangeKind.CANCEL, null, FROM.plusDays(30));
    town.comes(FROM, limited);

    town.decideChange(town.head, wish, "serve");

    assertThat(town.state(limited)).isEqualTo(RequestState.ACTIVE);
    assertThat(town.state(endless)).isEqualTo(RequestState.ENDED);
    assertThat(town.request(endless).until()).contains(FROM.minusDays(1));
  }

  @Test
  void outlookSaysWhatEndsAndWhenTheOrdinaryHoursReturn() {
    town.comes(BEFORE, endless);
    assertThat(replaced(FROM)).isEqualTo(endless);
    assertThat(Outlook.returnsOn(town.requestsOf(town.employee), FROM, UNTIL))
        .contains(UNTIL.plusDays(1));
    assertThat(Outlook.returnsOn(town.requestsOf(town.employee), FROM, null)).isEmpty();

    takeOver();
    assertThat(replaced(UNTIL)).isEqualTo(limited);
    assertThat(replaced(UNTIL.plusDays(1))).isZero();
    assertThat(
            Outlook.returnsOn(
                town.requestsOf(town.employee), BEFORE.plusDays(1), FROM.minusDays(1)))
        .isEmpty();
  }

  @Test
  void requestSaysFromTheBeginningWhichBandItEndsForGood() {
    limited = town.ask(town.employee, "monday", FROM, UNTIL);
    assertThat(takeover(limited))
        .hasValueSatisfying(
            takeover -> {
              assertThat(takeover.ended().getId()).isEqualTo(town.bands.get("equal"));
              assertThat(takeover.lastDay()).isEqualTo(FROM.minusDays(1));
              assertThat(takeover.returnsOn()).isEqualTo(UNTIL.plusDays(1));
            });
    town.approveWhole(limited);
    assertThat(takeover(limited)).isPresent();

    town.comes(FROM, limited);
    assertThat(takeover(limited)).isEmpty();
    long next = town.ask(town.employee, "equal", UNTIL.plusDays(1), UNTIL.plusDays(20));
    assertThat(takeover(next)).isEmpty();
  }

  @Test
  void requestWithoutAnEndBringsNothingToAnEndThatOneWouldMiss() {
    assertThat(takeover(town.ask(town.employee, "monday", FROM, null))).isEmpty();
  }

  private Optional<Outlook.Takeover> takeover(long id) {
    return Outlook.Takeover.of(town.request(id), town.requestsOf(town.employee));
  }

  @Test
  void otherDatesOfTheBandThatFollowsStillTakeOver() {
    town.comes(BEFORE, endless);
    takeOver();
    town.grant(
        town.askChange(
            town.employee, limited, ChangeKind.DATES, FROM.plusDays(7), UNTIL.minusDays(7)));

    assertThat(bandOn(FROM.plusDays(6))).isEqualTo("equal");
    assertThat(bandOn(UNTIL.minusDays(6))).isEqualTo("none");
  }

  private long replaced(LocalDate from) {
    return Outlook.replaced(town.requestsOf(town.employee), from)
        .map(TimeBandRequest::getId)
        .orElse(0L);
  }

  /** As a calendar that shows no other day would have it. */
  private String bandOn(LocalDate day) {
    return town.as(
        null,
        desk -> {
          Person person = desk.entities.find(Person.class, town.employee.getPersonId());
          return TestRota.over(desk.entities, town.clock)
              .of(List.of(person), day, day)
              .band(person.getId(), day)
              .map(band -> band.getId().equals(town.bands.get("equal")) ? "equal" : "monday")
              .orElse("none");
        });
  }
}
