package it.segrate.citytimes.timeband;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.absence.Absence;
import it.segrate.citytimes.security.Account;
import it.segrate.citytimes.security.Callers;
import it.segrate.citytimes.timeband.diary.DiaryKit;
import it.segrate.citytimes.timeband.diary.FeedService;
import it.segrate.citytimes.timeband.rota.Ordinary;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The feed of one's own hours, as a calendar program reads it. */
@BothDatabases
class FeedTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);
  private static final ZoneId ROME = ZoneId.of("Europe/Rome");

  private BandTown town;

  @BeforeEach
  void build(TestDatabase db) {
    town = new BandTown(db);
    town.doAs(
        null,
        desk ->
            desk.entities.persist(
                new Ordinary(
                    person(desk, town.employee).getOffice().getId(),
                    desk.entities.find(TimeBand.class, town.bands.get("equal")).getCode(),
                    BandTown.TODAY.minusYears(1))));
  }

  @Test
  void feedHoldsTheDaysOneWorks() {
    LocalDate away = MONDAY.plusDays(2);
    town.doAs(
        null, desk -> desk.entities.persist(new Absence(person(desk, town.employee), away, away)));

    Calendar read = parse(read(make()));

    assertThat(start(read, MONDAY)).contains(MONDAY.atTime(come()).atZone(ROME).toInstant());
    assertThat(start(read, MONDAY.plusDays(1))).as("Immaculate Conception").isEmpty();
    assertThat(start(read, away)).isEmpty();
    assertThat(start(read, MONDAY.plusDays(5))).as("Saturday").isEmpty();
    assertThat(read.validate().hasErrors()).isFalse();
  }

  @Test
  void hoursStayTheSameWhenTheClocksChange() {
    Calendar read = parse(read(make()));

    assertThat(start(read, LocalDate.of(2027, 3, 26)))
        .contains(Instant.parse("2027-03-26T00:00:00Z").plusSeconds(seconds() - 3600));
    assertThat(start(read, LocalDate.of(2027, 3, 30)))
        .contains(Instant.parse("2027-03-30T00:00:00Z").plusSeconds(seconds() - 7200));
    assertThat(read.getComponents(Component.VTIMEZONE)).hasSize(1);
    assertThat(read.toString()).contains("TZID=Europe/Rome");
  }

  @Test
  void feedTellsNeitherNameNorBandNorReason() {
    town.approveWhole(town.ask(town.employee, "monday", MONDAY, null));

    assertThat(read(make()))
        .doesNotContain("Esempi", "Marta", "Simulati", "Rientri", "Cinque giorni");
  }

  @Test
  void feedIsInThePersonsLanguageWhateverTheServerSpeaks() {
    Locale ofServer = Locale.getDefault();
    Locale.setDefault(Locale.ENGLISH);
    try {
      assertThat(read(make())).contains("X-WR-CALNAME:Il mio orario");
    } finally {
      Locale.setDefault(ofServer);
    }
  }

  @Test
  void sameHoursGiveTheSameText() {
    String secret = make();

    String before = read(secret);
    assertThat(read(secret)).isEqualTo(before);
    town.clock.setTo(BandTown.TODAY.plusDays(1));
    assertThat(uid(parse(read(secret)), MONDAY)).isEqualTo(uid(parse(before), MONDAY));
  }

  @Test
  void newAddressEndsTheOneBefore() {
    String first = make();
    String second = make();

    assertThat(second).isNotEqualTo(first).hasSize(43);
    assertUnknown(first);
    assertThat(read(second)).startsWith("BEGIN:VCALENDAR");
  }

  @Test
  void addressTakenAwayOpensNothing() {
    String secret = make();
    assertThat(feeds(town.employee, FeedService::madeAt)).isPresent();

    feeds(
        town.employee,
        feeds -> {
          feeds.revoke();
          return null;
        });

    assertUnknown(secret);
    assertThat(feeds(town.employee, FeedService::madeAt)).isEmpty();
    assertThat(town.audit.lines())
        .filteredOn(line -> line.contains("feed"))
        .containsExactly(
            "timeband.feed-made people.person:" + town.employee.getPersonId() + " null",
            "timeband.feed-revoked people.person:" + town.employee.getPersonId() + " null");
  }

  @Test
  void whoHasLeftHasNoFeed() {
    String secret = make();
    town.doAs(null, desk -> person(desk, town.employee).leave(BandTown.TODAY.plusDays(1)));

    assertThat(read(secret)).isNotEmpty();
    town.clock.setTo(BandTown.TODAY.plusDays(2));
    assertUnknown(secret);
  }

  @Test
  void secretIsNotInTheDatabase() {
    String secret = make();

    assertThat(town.dump()).doesNotContain(secret);
    assertUnknown("nobody-has-this");
    assertUnknown(null);
  }

  private void assertUnknown(String secret) {
    assertThatThrownBy(() -> read(secret)).hasMessageContaining("timeband.refusal.noFeed");
  }

  private String make() {
    return feeds(town.employee, FeedService::make);
  }

  private String read(String secret) {
    return feeds(null, feeds -> feeds.read(secret));
  }

  private <T> T feeds(Account who, Function<FeedService, T> act) {
    return town.as(
        who,
        desk ->
            act.apply(
                DiaryKit.feeds(
                    desk.entities,
                    who == null ? null : Callers.calling(who, new TimeBandFeature()),
                    town.audit,
                    town.clock)));
  }

  private LocalTime come() {
    return town.as(
        null,
        desk ->
            desk.entities
                .find(TimeBand.class, town.bands.get("equal"))
                .hoursOn(MONDAY)
                .orElseThrow()
                .entry()
                .from());
  }

  private long seconds() {
    return come().toSecondOfDay();
  }

  private static Calendar parse(String text) {
    try {
      return new CalendarBuilder().build(new StringReader(text));
    } catch (IOException | ParserException e) {
      throw new AssertionError("No calendar program can read it", e);
    }
  }

  private static Optional<Instant> start(Calendar calendar, LocalDate day) {
    return events(calendar).stream()
        .map(FeedTest::start)
        .filter(start -> start.toLocalDate().equals(day))
        .map(ZonedDateTime::toInstant)
        .findFirst();
  }

  private static String uid(Calendar calendar, LocalDate day) {
    return events(calendar).stream()
        .filter(event -> start(event).toLocalDate().equals(day))
        .map(event -> event.getUid().orElseThrow().getValue())
        .findFirst()
        .orElseThrow();
  }

  private static ZonedDateTime start(VEvent event) {
    Temporal start = event.getStartDate().orElseThrow().getDate();
    return ZonedDateTime.from(start).withZoneSameInstant(ROME);
  }

  private static List<VEvent> events(Calendar calendar) {
    return calendar.getComponents(Component.VEVENT);
  }

  private static Person person(BandTown.Desk desk, Account account) {
    return desk.entities.find(Person.class, account.getPersonId());
  }
}
