package it.segrate.citytimes.frontoffice.booking;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * An appointment as an iCalendar text (RFC 5545). It names the service and the place, not the
 * holder. A moved one has the same UID and a higher SEQUENCE, so that calendars replace it.
 */
public final class BookingCalendar {

  private BookingCalendar() {}

  /**
   * The text.
   *
   * @param stamp when it was asked for
   */
  public static String of(Booking booking, Instant stamp) {
    String service = booking.getService().getName().in(booking.getLocale());
    VEvent event = new VEvent(false);
    event.add(new Uid("booking-" + booking.getId() + "@citytimes"));
    event.add(new DtStamp(stamp));
    event.add(new Sequence(booking.getMoves()));
    event.add(new DtStart<>(booking.getStartsAt()));
    event.add(new DtEnd<>(booking.getEndsAt()));
    event.add(new Summary(service));
    event.add(new Location(booking.getBranch().getName()));
    event.add(
        booking.getState() == BookingState.CANCELLED
            ? ImmutableStatus.VEVENT_CANCELLED
            : ImmutableStatus.VEVENT_CONFIRMED);
    Calendar calendar = new Calendar();
    List.of(
            new ProdId("-//Segrate City Times//NONSGML//IT"),
            ImmutableVersion.VERSION_2_0,
            ImmutableCalScale.GREGORIAN)
        .forEach(calendar::add);
    calendar.add(event);
    StringWriter text = new StringWriter();
    try {
      new CalendarOutputter(false).output(calendar, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
