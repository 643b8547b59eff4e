package it.segrate.citytimes.timeband;

import static it.segrate.citytimes.timeband.BandTown.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.people.Category;
import it.segrate.citytimes.people.Person;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is refused before anybody is asked to decide, and at which field. */
@BothDatabases
class RequestRulesTest {

  private static final LocalDate FROM = LocalDate.of(2027, 1, 7);

  private BandTown town;

  @BeforeEach
  void build(TestDatabase db) {
    town = new BandTown(db);
  }

  @Test
  void pastDaysAreRefusedWithTheFirstOneAllowed() {
    Refusal refusal = refused("from", "timeband.refusal.past", TODAY.minusDays(3), null);

    assertThat(refusal.arguments()).containsExactly(TODAY.minusDays(3), TODAY.plusDays(1));
  }

  @Test
  void todayIsTooSoonSinceThoseWhoDecideNeedTime() {
    refused("from", "timeband.refusal.tooSoon", TODAY, null);
    town.ask(town.employee, "monday", TODAY.plusDays(1), null);
  }

  @Test
  void missingFarAndDisorderedDaysAreRefusedAtTheirField() {
    refused("from", "timeband.refusal.fromMissing", null, null);
    refused("from", "timeband.refusal.tooFar", TODAY.plusYears(2).plusDays(1), null);
    refused("until", "timeband.refusal.order", FROM, FROM.minusDays(1));
  }

  @Test
  void bandMustBeChosenAndKnown() {
    assertThatThrownBy(() -> submit(new NewRequest(null, FROM, null, BandTown.NO_REASON, "k")))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("band"));
    assertThatThrownBy(() -> submit(new NewRequest(999_999L, FROM, null, BandTown.NO_REASON, "k")))
        .hasMessageContaining("timeband.refusal.unknownBand");
  }

  @Test
  void bandThatIsNotOfferedOnThoseDaysIsRefused() {
    town.doAs(
        null,
        desk -> desk.catalogue.get(town.bands.get("monday")).close(LocalDate.of(2027, 3, 31)));

    refused("band", "timeband.refusal.notOffered", LocalDate.of(2027, 4, 1), null);
    refused("until", "timeband.refusal.bandEnds", FROM, LocalDate.of(2027, 4, 1));
  }

  @Test
  void bandOfOtherHoursThanTheContractIsRefused() {
    town.doAs(
        null,
        desk ->
            desk.entities
                .find(Person.class, town.employee.getPersonId())
                .contract(Category.INSTRUCTOR, Duration.ofHours(24)));

    refused("band", "timeband.refusal.hours", FROM, null);
  }

  @Test
  void whoHasLeftByThenCannotAsk() {
    town.doAs(
        null,
        desk ->
            desk.entities
                .find(Person.class, town.employee.getPersonId())
                .leave(LocalDate.of(2026, 12, 31)));

    refused("from", "timeband.refusal.notAtWork", FROM, null);
  }

  @Test
  void daysThatAreAskedForAlreadyAreRefused() {
    town.ask(town.employee, "monday", FROM, LocalDate.of(2027, 6, 30));

    refused("from", "timeband.refusal.overlap", LocalDate.of(2027, 6, 30), null);
    town.ask(town.employee, "equal", LocalDate.of(2027, 7, 1), null);
  }

  @Test
  void approvedDaysAreTakenAndWithdrawnOnesFree() {
    long id = town.ask(town.employee, "monday", FROM, FROM.plusDays(60));
    town.approveWhole(id);
    refused("from", "timeband.refusal.overlap", FROM.plusDays(30), null);

    long other = town.ask(town.colleague, "monday", FROM, null);
    town.withdraw(town.colleague, other);
    town.ask(town.colleague, "monday", FROM, null);
  }

  @Test
  void daysThatWereGrantedUntilADateAreNotLostOnTheWay() {
    long id = town.ask(town.employee, "equal", TODAY.plusDays(1), LocalDate.of(2027, 6, 30));
    town.approveWhole(id);
    town.comes(TODAY.plusDays(1), id);

    refused("until", "timeband.refusal.leavesGap", FROM, LocalDate.of(2027, 2, 1));
    town.ask(town.employee, "monday", FROM, LocalDate.of(2027, 6, 30));
  }

  @Test
  void bandWithoutAnEndGivesWayToOneWithAnEndWhetherItHasBegunOrNot() {
    LocalDate last = LocalDate.of(2027, 2, 1);
    long id = town.ask(town.employee, "equal", TODAY.plusDays(1), null);
    refused("from", "timeband.refusal.overlap", FROM, last);
    town.approveWhole(id);
    town.withdraw(town.employee, town.ask(town.employee, "monday", FROM, last));
    town.comes(TODAY.plusDays(1), id);

    town.ask(town.employee, "monday", FROM, last);
    assertThat(town.state(id)).isEqualTo(RequestState.ACTIVE);
  }

  @Test
  void formWithoutItsKeyIsTooOld() {
    assertThatThrownBy(
            () ->
                submit(
                    new NewRequest(town.bands.get("monday"), FROM, null, BandTown.NO_REASON, null)))
        .hasMessageContaining("timeband.refusal.formOld");
  }

  @Test
  void ofTwoOverlappingRequestsAtOnceOneIsStored() throws Exception {
    town.ask(town.employee, "monday", TODAY.plusDays(2), TODAY.plusDays(9));
    List<String> refused = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<?>> running = new ArrayList<>();
      for (String band : List.of("monday", "equal")) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  try {
                    town.ask(town.employee, band, FROM, null);
                  } catch (Refusal refusal) {
                    refused.add(refusal.key());
                  }
                  return null;
                }));
      }
      start.countDown();
      for (Future<?> one : running) {
        one.get();
      }
    }

    assertThat(refused).hasSize(1);
    assertThat(refused.getFirst()).isIn("timeband.refusal.justNow", "timeband.refusal.overlap");
    assertThat(town.requestsOf(town.employee)).hasSize(2);
  }

  private Refusal refused(String field, String key, LocalDate from, LocalDate until) {
    Refusal[] caught = new Refusal[1];
    assertThatThrownBy(
            () ->
                submit(
                    new NewRequest(
                        town.bands.get("monday"),
                        from,
                        until,
                        BandTown.NO_REASON,
                        UUID.randomUUID().toString())))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.key()).isEqualTo(key);
              assertThat(refusal.field()).isEqualTo(field);
              caught[0] = refusal;
            });
    return caught[0];
  }

  private void submit(NewRequest request) {
    town.doAs(town.employee, desk -> desk.requests.submit(request));
  }
}
