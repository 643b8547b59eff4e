package it.segrate.citytimes.timeband;

import static it.segrate.citytimes.timeband.Sheets.FROM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.people.Category;
import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.Staff;
import it.segrate.citytimes.security.Account;
import it.segrate.citytimes.timeband.offer.BandColour;
import it.segrate.citytimes.timeband.offer.Offer;
import it.segrate.citytimes.timeband.offer.Places;
import it.segrate.citytimes.timeband.places.Vacancy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** To whom a band is offered, and how many may have it. */
@BothDatabases
class PlacesTest {

  private static final Places ONE = Places.number(1);

  private BandTown town;
  private TestDatabase db;

  @BeforeEach
  void build(TestDatabase database) {
    db = database;
    town = new BandTown(database);
  }

  @Test
  void offerIsKeptWithItsBand() {
    Offer offer = new Offer(Set.of(office()), Set.of(Category.OFFICER), Places.share(20));
    BandSheet sheet = sheet(offer).with(BandColour.PLUM);
    long id = publish(sheet);

    assertThat(town.<BandSheet>as(town.hr, desk -> desk.desk.get(id).sheet())).isEqualTo(sheet);
    assertThat(town.<BandSheet>as(town.hr, desk -> desk.desk.nextEdition(id).sheet()).offer())
        .isEqualTo(offer);
  }

  @Test
  void bandOfAnOfficeIsForItsPeopleAndThoseBelow() {
    long own = publish(sheet(new Offer(Set.of(office()), Set.of(), Places.UNLIMITED)));
    long other = publish(sheet(new Offer(Set.of(-1L), Set.of(), Places.UNLIMITED)));
    long below = publish(sheet(new Offer(Set.of(officeAbove()), Set.of(), Places.UNLIMITED)));

    assertThat(offeredToEmployee()).contains(own, below).doesNotContain(other);
    assertRefused("timeband.refusal.closed.OFFICE", () -> ask(town.employee, other));
    ask(town.employee, own);
    ask(town.colleague, below);
  }

  @Test
  void bandOfACategoryIsForThatCategory() {
    long other = publish(sheet(new Offer(Set.of(), Set.of(Category.OFFICER), Places.UNLIMITED)));
    long own = publish(sheet(new Offer(Set.of(), Set.of(Category.INSTRUCTOR), Places.UNLIMITED)));

    assertThat(offeredToEmployee()).contains(own).doesNotContain(other);
    assertRefused("timeband.refusal.closed.CATEGORY", () -> ask(town.employee, other));
  }

  @Test
  void placesOutOfRangeAreNotPublished() {
    assertRefused(
        "timeband.refusal.places",
        () -> publish(sheet(new Offer(Set.of(), Set.of(), Places.share(101)))));
    assertThat(Places.share(20).in(3)).hasValue(1);
    assertThat(Places.share(20).in(19)).hasValue(3);
    assertThat(Places.UNLIMITED.in(3)).isEmpty();
  }

  @Test
  void whoAsksHoldsThePlaceUntilItIsRefusedOrTakenBack() {
    long band = publish(sheet(limited(ONE)));
    long first = ask(town.employee, band);
    assertRefused("timeband.refusal.noPlace", () -> ask(town.colleague, band));

    town.withdraw(town.employee, first);
    long second = ask(town.colleague, band);
    town.reject(town.head, second, "No");
    ask(town.employee, band);
  }

  @Test
  void placeCountsForTheDaysAlone() {
    long band = publish(sheet(limited(ONE)));
    ask(town.employee, band, FROM.plusMonths(1), FROM.plusMonths(2));

    assertRefused("timeband.refusal.noPlace", () -> ask(town.colleague, band, FROM, null));
    ask(town.colleague, band, FROM, FROM.plusMonths(1).minusDays(1));
    assertThat(vacancy(town.head, band, FROM.plusMonths(2).plusDays(1)).free()).isEqualTo(1);
    assertThat(vacancy(town.head, band, FROM).free()).isZero();
  }

  @Test
  void otherOfficesHavePlacesOfTheirOwn() {
    long band = publish(sheet(limited(ONE)));
    ask(town.employee, band);

    ask(town.hr, band);
  }

  @Test
  void ofTwoWhoAskForOnePlaceAtOnceOneGetsIt() throws Exception {
    long band = publish(sheet(limited(ONE)));
    List<String> refused = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<?>> running = new ArrayList<>();
      for (Account who : List.of(town.employee, town.colleague)) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  try {
                    ask(who, band);
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

    assertThat(refused).containsExactly("timeband.refusal.noPlace");
  }

  @Test
  void placeThatIsGoneMeanwhileIsNotApproved() {
    long band = publish(sheet(limited(Places.number(2))));
    long first = ask(town.employee, band);
    long second = ask(town.colleague, band);
    town.approveWhole(first);
    town.approve(town.head, second);
    db.inTransaction(
        entities ->
            entities
                .createNativeQuery("UPDATE timeband_band SET places_value = 1 WHERE id = ?")
                .setParameter(1, band)
                .executeUpdate());

    assertRefused("timeband.refusal.placesGone", () -> town.approve(town.hr, second));
    assertThat(town.state(second)).isEqualTo(RequestState.MANAGER_APPROVED);
  }

  @Test
  void countingTakesAsManyQueriesForManyBandsAsForOne() {
    long one = publish(sheet(limited(ONE)));
    long before = statements(List.of(one));
    List<Long> many = new ArrayList<>(List.of(one));
    for (int i = 0; i < 4; i++) {
      long band = publish(sheet(limited(ONE)));
      ask(i % 2 == 0 ? town.employee : town.colleague, band, FROM.plusDays(i), FROM.plusDays(i));
      many.add(band);
    }

    assertThat(statements(many)).isEqualTo(before);
  }

  private long statements(List<Long> ids) {
    return town.as(
        town.head,
        desk -> {
          List<TimeBand> bands =
              desk.catalogue.offeredFrom(FROM).stream()
                  .filter(band -> ids.contains(band.getId()))
                  .toList();
          long before = db.statements();
          assertThat(desk.waiting.vacancies(bands, FROM, null)).hasSize(ids.size());
          return db.statements() - before;
        });
  }

  @Test
  void listOfBandsTakesAsManyQueriesForManyOffers() {
    publish(sheet(new Offer(Set.of(office()), Set.of(Category.OFFICER), ONE)));
    long before = listing();
    for (int i = 0; i < 4; i++) {
      publish(sheet(new Offer(Set.of(office()), Set.of(Category.OFFICER), ONE)));
    }

    assertThat(listing()).isEqualTo(before);
  }

  private long listing() {
    return town.as(
        town.hr,
        desk -> {
          long before = db.statements();
          desk.desk.all().forEach(row -> assertThat(row.band().offer()).isNotNull());
          return db.statements() - before;
        });
  }

  private Vacancy vacancy(Account who, long band, LocalDate from) {
    return town.as(
        who,
        desk -> desk.waiting.vacancies(List.of(desk.catalogue.get(band)), from, null).get(band));
  }

  private static Offer limited(Places places) {
    return new Offer(Set.of(), Set.of(), places);
  }

  private static BandSheet sheet(Offer offer) {
    return Sheets.sheet(Sheets.code(), FROM, Sheets.TALKS, Sheets.week("07:30", "15:15"))
        .with(offer);
  }

  private long publish(BandSheet sheet) {
    return Sheets.publish(town, sheet);
  }

  private long ask(Account who, long band) {
    return ask(who, band, FROM, null);
  }

  private long ask(Account who, long band, LocalDate from, LocalDate until) {
    NewRequest order =
        new NewRequest(band, from, until, BandTown.NO_REASON, UUID.randomUUID().toString());
    return town.as(who, desk -> desk.requests.submit(order).getId());
  }

  private List<Long> offeredToEmployee() {
    return town.as(
        town.employee,
        desk ->
            desk
                .catalogue
                .offeredTo(
                    desk.entities.find(Person.class, town.employee.getPersonId()), BandTown.TODAY)
                .stream()
                .map(TimeBand::getId)
                .toList());
  }

  private long office() {
    return db.callInTransaction(
        entities -> entities.find(Person.class, town.employee.getPersonId()).getOffice().getId());
  }

  /** An office that the employee's is put under. */
  private long officeAbove() {
    return db.callInTransaction(
        entities -> {
          Office above = new Staff(entities).office("Settore entrate");
          entities.find(Person.class, town.employee.getPersonId()).getOffice().placeUnder(above);
          entities.flush();
          return above.getId();
        });
  }

  private static void assertRefused(String key, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.key()).isEqualTo(key));
  }
}
