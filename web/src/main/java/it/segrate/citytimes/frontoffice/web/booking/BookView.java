package it.segrate.citytimes.frontoffice.web.booking;

import it.segrate.citytimes.frontoffice.booking.Booking;
import it.segrate.citytimes.frontoffice.web.PhoneLimit;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Said;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The page on which citizens book. */
@Named
@RequestScoped
public class BookView extends BookingChoice {

  static final String PATH = "/frontoffice/book.xhtml";

  @Inject private PhoneLimit limit;
  @Inject private HttpServletRequest request;
  @Inject private LocaleView localeView;

  @Override
  public String getPath() {
    return PATH;
  }

  /** Books, and leads to the appointment's own page. */
  public String book() {
    Booking made =
        limit.book(
            request.getRemoteAddr(),
            () ->
                bookings()
                    .book(getService(), chosen(), contact(), isConsent(), localeView.getLocale()));
    Said.done(texts().get("frontoffice.book.done"), texts().get("frontoffice.book.done.text"));
    return BookingView.PATH + "?faces-redirect=true&link=" + made.getSecret();
  }

  /** What to do here; where nothing can be done any more, where one is. */
  public String getLead() {
    return isEnded() ? where().getName() : texts().of("frontoffice.book.lead", where().getName());
  }
}
