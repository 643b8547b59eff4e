package it.segrate.citytimes.frontoffice.booking;

import it.segrate.citytimes.calendar.PortalClock;
import it.segrate.citytimes.mail.MailOrder;
import it.segrate.citytimes.mail.MailService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Tells citizens about their appointments; who left no mail address is told nothing. */
@Dependent
public class BookingMails {

  private static final String CONFIRMED = "frontoffice/booking-confirmed-to-citizen";
  private static final String MOVED = "frontoffice/booking-moved-to-citizen";
  private static final String CANCELLED = "frontoffice/booking-cancelled-to-citizen";
  private static final String REMINDER = "frontoffice/booking-reminder-to-citizen";

  public static final List<String> TEMPLATES = List.of(CONFIRMED, MOVED, CANCELLED, REMINDER);

  @Inject private MailService mails;

  /** For the container. */
  public BookingMails() {}

  /** For use without a container. */
  public BookingMails(MailService mails) {
    this.mails = mails;
  }

  void confirmed(Booking booking) {
    send(booking, CONFIRMED, "/frontoffice/booking.xhtml?link=" + booking.getSecret());
  }

  void moved(Booking booking) {
    send(booking, MOVED, "/frontoffice/booking.xhtml?link=" + booking.getSecret());
  }

  void reminder(Booking booking) {
    send(booking, REMINDER, "/frontoffice/booking.xhtml?link=" + booking.getSecret());
  }

  void cancelled(Booking booking) {
    send(booking, CANCELLED, "/frontoffice/book.xhtml?branch=" + booking.getBranch().getCode());
  }

  private void send(Booking booking, String template, String link) {
    booking
        .getEmail()
        .ifPresent(
            address ->
                mails.send(
                    MailOrder.to(address, booking.getName().orElse(""), booking.getLocale())
                        .template(template)
                        .with("service", booking.getService().getName().in(booking.getLocale()))
                        .with("branch", booking.getBranch().getName())
                        .with("day", booking.getDay())
                        .with("time", booking.getStartsAt().atZone(PortalClock.ZONE).toLocalTime())
                        .with("code", booking.getCode())
                        .with("link", link)
                        .notAfter(booking.getStartsAt())
                        .idempotencyKey(
                            "frontoffice.booking:" + booking.getId() + ":" + booking.getMoves())));
  }
}
