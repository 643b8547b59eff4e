package it.segrate.citytimes.frontoffice.booking;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** It is Tuesday 24 November 2026, 10:42. */
@BothDatabases
class BookingDaysTest {

  private static final Instant NINE = Instant.parse("2026-12-01T08:00:00Z");

  private BookingDesk desk;

  @BeforeEach
  void furnish(TestDatabase db) {
    desk = new BookingDesk(db);
    desk.hall.desk("1", "A", null);
  }

  @Test
  void holderIsRemindedOnceTheDayBefore() {
    Booking booking = desk.book("A", NINE, "ada@example.org");
    desk.mails.forget();
    desk.days();
    assertThat(desk.mails.told()).isEmpty();

    desk.hall.clock.pass(Duration.ofDays(6));
    desk.days();
    desk.days();

    assertThat(desk.mails.told()).containsExactly("booking-reminder-to-citizen Ada Modelli");
    assertThat(desk.mails.all().getFirst().order().notAfter()).isEqualTo(NINE);
    assertThat(desk.now(booking).getName()).hasValue("Ada Modelli");
  }

  @Test
  void dayAfterNobodyKnowsWhoseItWasAndWhoDidNotComeIsCounted() {
    Booking missed = desk.book("A", NINE, "ada@example.org");
    Booking off = desk.book("A", NINE.plus(Duration.ofMinutes(15)), "ada@example.org");
    desk.cancel(off);

    desk.hall.clock.pass(Duration.ofDays(8));
    desk.days();

    assertThat(desk.now(missed).getState()).isEqualTo(BookingState.NO_SHOW);
    assertThat(desk.now(off).getState()).isEqualTo(BookingState.CANCELLED);
    for (Booking each : new Booking[] {desk.now(missed), desk.now(off)}) {
      assertThat(each.getName()).isEmpty();
      assertThat(each.getEmail()).isEmpty();
    }
  }
}
