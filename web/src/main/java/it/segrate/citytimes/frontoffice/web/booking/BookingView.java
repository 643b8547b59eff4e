package it.segrate.citytimes.frontoffice.web.booking;

import it.segrate.citytimes.frontoffice.booking.Booking;
import it.segrate.citytimes.frontoffice.booking.BookingService;
import it.segrate.citytimes.frontoffice.booking.BookingState;
import it.segrate.citytimes.frontoffice.web.PhoneLimit;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;

/** The page behind an appointment's secret link. Only its buttons change something. */
@Named
@RequestScoped
public class BookingView {

  static final String PATH = "/frontoffice/booking.xhtml";

  @Inject private BookingService bookings;
  @Inject private PhoneLimit limit;
  @Inject private HttpServletRequest request;
  @Inject private LocaleView localeView;
  @Inject private DatesView dates;
  @Inject private Texts texts;
  @Inject private Clock clock;

  private String secret;
  private Booking booking;
  private FreeTimes times;

  @PostConstruct
  void read() {
    String link = request.getParameter("link");
    secret = link == null ? "" : link;
    booking = limit.look(request.getRemoteAddr(), () -> bookings.bySecret(secret));
    if (isOpen() && request.getParameter("move") != null) {
      times =
          new FreeTimes(
              bookings.slots(booking.getService().getId()),
              getHere() + "&move=yes",
              request.getParameter("day"),
              request.getParameter("at"),
              dates,
              texts,
              clock);
    }
  }

  /** Gives it the time that the address names. */
  public String move() {
    Instant starts = times.chosen().orElseThrow();
    limit.act(
        request.getRemoteAddr(),
        () -> {
          bookings.move(secret, starts);
          return null;
        });
    Said.done(texts.get("frontoffice.booking.moved"), null);
    return back();
  }

  /** Calls it off. */
  public String cancel() {
    limit.act(
        request.getRemoteAddr(),
        () -> {
          bookings.cancel(secret);
          return null;
        });
    Said.done(texts.get("frontoffice.booking.cancelled"), null);
    return back();
  }

  private String back() {
    return PATH + "?faces-redirect=true&link=" + secret;
  }

  /** Whether it can still be moved and called off. */
  public boolean isOpen() {
    return booking.getState() == BookingState.BOOKED;
  }

  /** Whether it is being asked whether to call it off. */
  public boolean isCancelling() {
    return isOpen() && request.getParameter("cancel") != null;
  }

  /** The times to move it to; null while it is not being moved. */
  public FreeTimes getTimes() {
    return times;
  }

  /** Whether a new time is chosen, so that it is asked whether to move. */
  public boolean isChosen() {
    return times != null && times.chosen().isPresent();
  }

  public String getChoice() {
    return says("frontoffice.booking.move.sure", times.chosen().orElseThrow());
  }

  public String getService() {
    return booking.getService().getName().in(localeView.getLocale());
  }

  /** 'Martedì 1 dicembre alle 9:30'. */
  public String getWhen() {
    return texts.capitalised(says("frontoffice.booking.at", booking.getStartsAt()));
  }

  private String says(String key, Instant moment) {
    ZonedDateTime at = moment.atZone(clock.getZone());
    return texts.of(key, dates.day(at.toLocalDate()), dates.time(at.toLocalTime()));
  }

  public String getBranch() {
    return booking.getBranch().getName();
  }

  public String getCode() {
    return booking.getCode();
  }

  public String getState() {
    return texts.named("frontoffice.booking.state", booking.getState());
  }

  /** This page as it is without anything chosen. */
  public String getHere() {
    return PATH + "?link=" + booking.getSecret();
  }

  /** Where its calendar file and QR code are. */
  public String getApi() {
    return "/api/frontoffice/bookings/" + booking.getSecret();
  }

  /** Where another one is booked. */
  public String getAgain() {
    return BookView.PATH + "?branch=" + booking.getBranch().getCode();
  }
}
