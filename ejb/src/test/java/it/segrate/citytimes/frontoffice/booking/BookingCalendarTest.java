package it.segrate.citytimes.frontoffice.booking;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The calendar file of an appointment on 1 December 2026 at nine, in Rome. */
@BothDatabases
class BookingCalendarTest {

  private static final Instant NINE = Instant.parse("2026-12-01T08:00:00Z");
  private static final Instant ASKED = Instant.parse("2026-11-24T09:42:00Z");

  private BookingDesk desk;
  private Booking booking;

  @BeforeEach
  void furnish(TestDatabase db) {
    desk = new BookingDesk(db);
    desk.hall.desk("1", "A", null);
    booking = desk.book("A", NINE, "ada@example.org");
  }

  @Test
  void itIsOneEventThatNamesServiceAndPlaceAndNobody() {
    assertThat(lines())
        .containsExactly(
            "BEGIN:VCALENDAR",
            "PRODID:-//Segrate City Times//NONSGML//IT",
            "VERSION:2.0",
            "CALSCALE:GREGORIAN",
            "BEGIN:VEVENT",
            "UID:booking-" + booking.getId() + "@citytimes",
            "DTSTAMP:20261124T094200Z",
            "SEQUENCE:0",
            "DTSTART:20261201T080000Z",
            "DTEND:20261201T081500Z",
            "SUMMARY:Service A it",
            "LOCATION:Hall",
            "STATUS:CONFIRMED",
            "END:VEVENT",
            "END:VCALENDAR");
  }

  @Test
  void movedAndCancelledOnesReplaceTheFirst() {
    desk.move(booking, NINE.plus(Duration.ofMinutes(30)));
    assertThat(lines())
        .contains("UID:booking-" + booking.getId() + "@citytimes", "SEQUENCE:1")
        .contains("DTSTART:20261201T083000Z", "STATUS:CONFIRMED");

    desk.cancel(booking);
    assertThat(lines()).contains("STATUS:CANCELLED");
  }

  private List<String> lines() {
    String text =
        desk.act(service -> BookingCalendar.of(service.bySecret(booking.getSecret()), ASKED));
    assertThat(text).endsWith("\r\n");
    return List.of(text.split("\r\n"));
  }
}
