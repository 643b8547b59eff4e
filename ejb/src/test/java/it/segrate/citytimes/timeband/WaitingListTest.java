package it.segrate.citytimes.timeband;

import static it.segrate.citytimes.timeband.Sheets.FROM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.security.Account;
import it.segrate.citytimes.timeband.offer.Offer;
import it.segrate.citytimes.timeband.offer.Places;
import it.segrate.citytimes.timeband.places.MyWaiting;
import it.segrate.citytimes.timeband.places.WaitingEntry;
import it.segrate.citytimes.timeband.places.WaitingState;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who waits for a place, in which order, and how it is promised. */
@BothDatabases
class WaitingListTest {

  private static final Reason FIRST = new Reason(ReasonCategory.PARENTAL, "canary-in-the-line");

  private BandTown town;
  private long band;
  private long taken;

  @BeforeEach
  void build(TestDatabase db) {
    town = new BandTown(db);
    band =
        Sheets.publish(
            town,
            Sheets.sheet(Sheets.code(), FROM, Sheets.TALKS, Sheets.week("07:30", "15:15"))
                .with(new Offer(Set.of(), Set.of(), Places.number(1))));
    taken = ask(town.head, BandTown.NO_REASON);
  }

  @Test
  void whoHasPrecedenceStandsBeforeWhoCameFirst() {
    join(town.employee, BandTown.NO_REASON);
    assertThat(position(town.employee)).isEqualTo(1);
    join(town.colleague, FIRST);

    assertThat(position(town.colleague)).isEqualTo(1);
    assertThat(position(town.employee)).isEqualTo(2);
  }

  @Test
  void anyOtherReasonGivesNoPrecedence() {
    join(town.employee, BandTown.NO_REASON);
    join(town.colleague, new Reason(ReasonCategory.OTHER, "x"));

    assertThat(position(town.colleague)).isEqualTo(2);
  }

  @Test
  void reasonOfWhoWaitsIsWrittenNowhere() {
    join(town.colleague, FIRST);

    assertThat(town.dump()).doesNotContain("canary-in-the-line").doesNotContain("PARENTAL");
  }

  @Test
  void lineIsForThoseWhoFindNoPlace() {
    town.withdraw(town.head, taken);

    assertRefused("timeband.refusal.placeThere", () -> join(town.employee, BandTown.NO_REASON));
  }

  @Test
  void oneStandsInLineOnce() {
    join(town.employee, BandTown.NO_REASON);

    assertRefused("timeband.refusal.waitsAlready", () -> join(town.employee, FIRST));
  }

  @Test
  void freePlaceIsPromisedToTheFirstWhoTakesItWithARequest() {
    join(town.employee, BandTown.NO_REASON);
    join(town.colleague, FIRST);
    town.withdraw(town.head, taken);
    town.mails.forget();
    town.looksAtPlaces();

    assertThat(town.mails.told()).containsExactly("place-offered-to-employee Piero Simulati");
    assertThat(entry(town.colleague).getState()).isEqualTo(WaitingState.OFFERED);
    assertThat(entry(town.colleague).answerBy()).contains(BandTown.TODAY.plusDays(5));
    assertRefused("timeband.refusal.noPlace", () -> ask(town.employee, BandTown.NO_REASON));
    long request = ask(town.colleague, FIRST);

    assertThat(town.state(request)).isEqualTo(RequestState.SUBMITTED);
    assertThat(waitingOf(town.colleague)).isEmpty();
    town.looksAtPlaces();
    assertThat(position(town.employee)).isEqualTo(1);
  }

  @Test
  void placeWonByPrecedenceIsTakenOnlyWithTheRightThatGaveIt() {
    join(town.employee, BandTown.NO_REASON);
    join(town.colleague, FIRST);
    town.withdraw(town.head, taken);
    town.looksAtPlaces();

    for (Reason none :
        List.of(BandTown.NO_REASON, new Reason(null, "x"), new Reason(ReasonCategory.OTHER, "x"))) {
      assertThatThrownBy(() -> ask(town.colleague, none))
          .isInstanceOfSatisfying(
              Refusal.class,
              no -> {
                assertThat(no.key()).isEqualTo("timeband.refusal.precedenceUnsaid");
                assertThat(no.field()).contains("category");
              });
      assertThat(entry(town.colleague).isOffered()).isTrue();
    }

    assertThat(town.state(ask(town.colleague, FIRST))).isEqualTo(RequestState.SUBMITTED);
  }

  @Test
  void placeWonByWaitingNeedsNoReason() {
    join(town.employee, BandTown.NO_REASON);
    town.withdraw(town.head, taken);
    town.looksAtPlaces();

    assertThat(town.state(ask(town.employee, BandTown.NO_REASON)))
        .isEqualTo(RequestState.SUBMITTED);
  }

  @Test
  void nobodyWhoComesLaterPassesTheLine() {
    join(town.employee, BandTown.NO_REASON);
    town.withdraw(town.head, taken);

    assertRefused("timeband.refusal.noPlace", () -> ask(town.colleague, BandTown.NO_REASON));
  }

  @Test
  void placeNobodyTakesInTimeGoesToTheNext() {
    join(town.employee, BandTown.NO_REASON);
    join(town.colleague, BandTown.NO_REASON);
    town.withdraw(town.head, taken);
    town.looksAtPlaces();
    assertThat(entry(town.employee).isOffered()).isTrue();

    town.clock.setTo(BandTown.TODAY.plusDays(5));
    town.looksAtPlaces();
    assertThat(entry(town.employee).isOffered()).isTrue();
    town.clock.setTo(BandTown.TODAY.plusDays(6));
    town.looksAtPlaces();

    assertThat(waitingOf(town.employee)).isEmpty();
    assertThat(entry(town.colleague).isOffered()).isTrue();
  }

  @Test
  void declinedPlaceGoesToTheNext() {
    join(town.employee, BandTown.NO_REASON);
    join(town.colleague, BandTown.NO_REASON);
    town.withdraw(town.head, taken);
    town.looksAtPlaces();
    long offered = entry(town.employee).getId();
    assertRefused(
        "timeband.refusal.notWaiting",
        () -> town.doAs(town.colleague, desk -> desk.waiting.leave(offered)));
    town.doAs(town.employee, desk -> desk.waiting.leave(offered));
    town.looksAtPlaces();

    assertThat(entry(town.colleague).isOffered()).isTrue();
  }

  @Test
  void editionWithMorePlacesServesTheLine() {
    join(town.employee, BandTown.NO_REASON);
    long next = town.as(town.hr, desk -> desk.desk.nextEdition(band).getId());
    town.doAs(
        town.hr,
        desk -> {
          TimeBand draft = desk.desk.get(next);
          BandSheet sheet = draft.sheet().with(new Offer(Set.of(), Set.of(), Places.number(2)));
          desk.desk.change(next, draft.getVersion(), later(sheet));
        });
    town.doAs(town.hr, desk -> desk.desk.publish(next, desk.desk.get(next).getVersion()));
    town.clock.setTo(FROM.plusDays(10));
    town.looksAtPlaces();

    assertThat(entry(town.employee).isOffered()).isTrue();
    assertThat(entry(town.employee).getBand().getId()).isEqualTo(next);
  }

  @Test
  void nobodyIsPromisedABandAfterItsEnd() {
    join(town.employee, BandTown.NO_REASON);
    town.doAs(
        town.hr, desk -> desk.desk.close(band, desk.desk.get(band).getVersion(), FROM.plusDays(1)));
    town.withdraw(town.head, taken);
    town.clock.setTo(FROM.plusDays(1));
    town.mails.forget();
    town.looksAtPlaces();

    assertThat(town.mails.told()).isEmpty();
    assertThat(waitingOf(town.employee)).isEmpty();
  }

  private static BandSheet later(BandSheet sheet) {
    return new BandSheet(
        sheet.code(),
        sheet.nameIt(),
        sheet.nameEn(),
        FROM.plusDays(10),
        sheet.legalBasis(),
        sheet.talksOn(),
        sheet.weeklyMinutes(),
        sheet.weeks(),
        sheet.colour(),
        sheet.offer());
  }

  private void join(Account who, Reason reason) {
    town.doAs(who, desk -> desk.waiting.join(order(reason)));
  }

  private long ask(Account who, Reason reason) {
    return town.as(who, desk -> desk.requests.submit(order(reason)).getId());
  }

  private NewRequest order(Reason reason) {
    return new NewRequest(band, FROM, null, reason, UUID.randomUUID().toString());
  }

  private int position(Account who) {
    return waitingOf(who).getFirst().position();
  }

  private WaitingEntry entry(Account who) {
    return waitingOf(who).getFirst().entry();
  }

  private List<MyWaiting> waitingOf(Account who) {
    return town.as(who, desk -> desk.waiting.mine());
  }

  private static void assertRefused(String key, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.key()).isEqualTo(key));
  }
}
