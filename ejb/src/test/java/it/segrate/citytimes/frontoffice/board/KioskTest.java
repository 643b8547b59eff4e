package it.segrate.citytimes.frontoffice.board;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.TestHall;
import it.segrate.citytimes.frontoffice.hall.OpeningHours;
import it.segrate.citytimes.frontoffice.hall.Partner;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BothDatabases
class KioskTest {

  /** From 10:42 to 7:30. */
  private static final Duration BACK_TO_MORNING = Duration.ofMinutes(-192);

  private static final Duration TO_IMMACULATE_CONCEPTION = Duration.ofDays(14);

  private TestHall hall;

  @BeforeEach
  void furnish(TestDatabase db) {
    hall = new TestHall(db);
  }

  @Test
  void tellsUntilWhenTheHallIsOpen() {
    KioskState kiosk = hall.kiosk();

    assertThat(kiosk.open()).isTrue();
    assertThat(kiosk.closes()).isEqualTo("20:00");
    assertThat(kiosk.opens()).isNull();
  }

  @Test
  void tellsWhenTheHallOpens() {
    hall.clock.pass(BACK_TO_MORNING);

    KioskState kiosk = hall.kiosk();

    assertThat(kiosk.open()).isFalse();
    assertThat(kiosk.closes()).isNull();
    assertThat(kiosk.opens()).isEqualTo("08:00");
  }

  @Test
  void promisesNoHoursOnAHoliday() {
    hall.clock.pass(TO_IMMACULATE_CONCEPTION);
    assertShutAllDay();

    hall.clock.pass(BACK_TO_MORNING);
    assertShutAllDay();
  }

  @Test
  void guestThatIsAwayIsShownWithItsHours() {
    post(List.of(span(DayOfWeek.TUESDAY, 9, 12), span(DayOfWeek.TUESDAY, 14, 16)));
    assertThat(guest())
        .isEqualTo(new KioskState.Guest("Posta", true, "martedì 9:00–12:00, 14:00–16:00"));

    hall.clock.pass(Duration.ofHours(2));

    assertThat(guest().here()).isFalse();
  }

  @Test
  void hoursOfDaysInARowAreSaidOnce() {
    post(
        List.of(
            span(DayOfWeek.MONDAY, 9, 12),
            span(DayOfWeek.TUESDAY, 9, 12),
            span(DayOfWeek.WEDNESDAY, 9, 12),
            span(DayOfWeek.SATURDAY, 9, 11)));

    assertThat(guest().hours()).isEqualTo("lunedì–mercoledì 9:00–12:00; sabato 9:00–11:00");
  }

  @Test
  void guestWhoseStayIsOverIsNotShown() {
    hall.db.inTransaction(
        em ->
            em.find(Partner.class, "posta")
                .stay(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 11, 23), List.of()));

    assertThat(hall.kiosk().services()).extracting(KioskState.Service::letter).doesNotContain("P");
  }

  private void post(List<OpeningHours> hours) {
    hall.db.inTransaction(
        em -> em.find(Partner.class, "posta").stay(LocalDate.of(2026, 1, 1), null, hours));
  }

  private static OpeningHours span(DayOfWeek day, int from, int to) {
    return new OpeningHours(day, LocalTime.of(from, 0), LocalTime.of(to, 0));
  }

  private KioskState.Guest guest() {
    return hall.kiosk().services().stream()
        .filter(service -> service.letter().equals("P"))
        .findFirst()
        .orElseThrow()
        .guest();
  }

  private void assertShutAllDay() {
    KioskState kiosk = hall.kiosk();
    assertThat(kiosk.open()).isFalse();
    assertThat(kiosk.closes()).isNull();
    assertThat(kiosk.opens()).isNull();
  }
}
